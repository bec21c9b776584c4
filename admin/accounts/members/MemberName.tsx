import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import { fullName, userPath } from '../../invitations/person';
import type { Membership } from '../contract';

/** Table cells do not wrap by themselves, and an address may be as long as 254 characters. */
const WRAPPED = { overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;

/** Who the member is, leading to the user, and whether the account is theirs. */
export const MemberName = ({ membership }: { membership: Membership }) => {
  const t = useTranslate();
  const { user, owner } = membership;

  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="28rem" minWidth={0}>
      <Flex gap={2} wrap="wrap">
        <Link tag={RouterLink} to={userPath(user.documentId)}>
          <span style={WRAPPED}>{fullName(user) ?? user.username}</span>
        </Link>
        {owner && (
          <Badge variant="primary" size="S">
            {t('members.owner')}
          </Badge>
        )}
      </Flex>
      <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
        {user.email}
      </Typography>
    </Flex>
  );
};
