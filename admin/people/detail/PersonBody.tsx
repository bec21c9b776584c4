import { Flex, Grid } from '@strapi/design-system';
import { useMemberActions } from '../../accounts/members/use-member-actions';
import { Timeline } from '../../invitations/detail/Timeline';
import { useActions } from '../../invitations/actions/use-actions';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import type { PersonDetail } from '../contract';
import { ActivityFacts } from './ActivityFacts';
import { PendingBanners } from './PendingBanners';
import { PersonConsents } from './PersonConsents';
import { PersonFacts } from './PersonFacts';
import { PersonInvitations } from './PersonInvitations';
import { PersonMemberships } from './PersonMemberships';
import { StateNotice } from './StateNotice';

/** Everything about a user, and what can be done about it. */
export const PersonBody = ({ person }: { person: PersonDetail }) => {
  const t = useTranslate();
  const members = useMemberActions();
  const invitations = useActions();

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <StateNotice state={person.state} />
      <PendingBanners invitations={person.invitations} run={invitations.run} />
      <Grid.Root gap={6}>
        <Grid.Item col={7} m={12} s={12} xs={12} direction="column" alignItems="stretch" gap={6} minWidth={0}>
          <Panel title={t('people.memberships')}>
            <PersonMemberships person={person} run={members.run} />
          </Panel>
          <Panel title={t('people.invitations')}>
            <PersonInvitations invitations={person.invitations} run={invitations.run} />
          </Panel>
        </Grid.Item>
        <Grid.Item col={5} m={12} s={12} xs={12} direction="column" alignItems="stretch" gap={6} minWidth={0}>
          <Panel title={t('detail.facts')}>
            <PersonFacts person={person} />
          </Panel>
          <Panel title={t('people.activity')}>
            <ActivityFacts lastLogin={person.lastLogin} />
          </Panel>
          <Panel title={t('people.consents')}>
            <PersonConsents consents={person.consents} />
          </Panel>
          <Panel title={t('detail.timeline')}>
            <Timeline events={person.activity} />
          </Panel>
        </Grid.Item>
      </Grid.Root>
      {members.dialogs}
      {invitations.dialogs}
    </Flex>
  );
};
