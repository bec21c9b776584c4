import { datetime, hiddenContentType, reference, string } from '../kernel/content-type';
import { INVITATION_UID } from '../invitations/content-type';

/** The UID of this feature, written once. */
export const NOTICE_UID = 'plugin::invitations.notice';

/** Something that happened to an invitation and that whoever sent it is told of in their next digest. */
const notice = hiddenContentType({
  singularName: 'notice',
  pluralName: 'notices',
  displayName: 'Notice for an inviter',
  collectionName: 'invitations_notices',
  indexes: [['digest', 'at'], ['inviter_kind', 'inviter_id', 'digest'], ['at']],
  attributes: {
    /** `admin` or `user`, and the id there. */
    inviterKind: string,
    inviterId: string,
    invitation: reference(INVITATION_UID),
    /** See `notice.ts`. */
    what: string,
    at: datetime,
    /** Which digest tells of it; null until one does. */
    digest: string,
  },
});

export const contentTypes = { notice };
