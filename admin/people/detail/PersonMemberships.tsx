import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { PermissionsText } from '../../accounts/PermissionsText';
import { GroupsText } from '../../accounts/members/GroupsText';
import { MemberMenu, type RunMemberAction } from '../../accounts/members/MemberMenu';
import { AccountText } from '../../invitations/AccountText';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import type { PersonDetail } from '../contract';
import { toMembership } from './to-membership';

interface PersonMembershipsProps {
  person: PersonDetail;
  run: RunMemberAction;
}

/** The accounts that a user is in, with what they may do there. */
export const PersonMemberships = ({ person, run }: PersonMembershipsProps) => {
  const t = useTranslate();
  const { memberships } = person;
  if (memberships.length === 0)
    return <Typography textColor="neutral600">{t('people.noMemberships')}</Typography>;

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
      {memberships.map((membership) => (
        <Flex key={membership.documentId} tag="li" gap={3} alignItems="flex-start">
          <Flex direction="column" alignItems="flex-start" gap={1} grow={1} minWidth={0}>
            <Flex gap={2} wrap="wrap">
              <AccountText account={membership.account} />
              {membership.owner && (
                <Badge variant="primary" size="S">
                  {t('members.owner')}
                </Badge>
              )}
            </Flex>
            <PermissionsText permissions={membership.owner ? 'all' : membership.permissions} />
            {membership.groups.length > 0 && <GroupsText groups={membership.groups} />}
            <Typography variant="pi" textColor="neutral600">
              {t('people.joined')} <RelativeTime at={membership.joinedAt} />
            </Typography>
          </Flex>
          <Box shrink={0}>
            <MemberMenu
              membership={toMembership(person, membership)}
              name={membership.account.name}
              run={run}
            />
          </Box>
        </Flex>
      ))}
    </Flex>
  );
};
