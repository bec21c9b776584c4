import { Badge } from '@strapi/design-system';
import { fullName, userPath } from '../../invitations/person';
import { useTranslate } from '../../kernel/messages';
import { NameCell } from '../../kernel/records/NameCell';
import type { Membership } from '../contract';

/** Who the member is, leading to the user, and whether the account is theirs. */
export const MemberName = ({ membership: { user, owner } }: { membership: Membership }) => {
  const t = useTranslate();

  return (
    <NameCell
      to={userPath(user.documentId)}
      name={fullName(user) ?? user.username}
      detail={user.email}
      badge={
        owner && (
          <Badge variant="primary" size="S">
            {t('members.owner')}
          </Badge>
        )
      }
    />
  );
};
