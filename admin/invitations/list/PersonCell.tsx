import { NameCell } from '../../kernel/records/NameCell';
import type { Invitation } from '../contract';
import { fullName, invitationPath } from '../person';

/** Whom the invitation is for, leading to its page. */
export const PersonCell = ({ invitation }: { invitation: Invitation }) => (
  <NameCell
    to={invitationPath(invitation.documentId)}
    name={invitation.email}
    detail={fullName(invitation)}
  />
);
