import { Flex, Grid } from '@strapi/design-system';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import type { RunAction } from '../actions/use-actions';
import type { InvitationDetail } from '../contract';
import { Deliveries } from './Deliveries';
import { InvitationFacts } from './InvitationFacts';
import { Notices } from './Notices';
import { Timeline } from './Timeline';

interface DetailBodyProps {
  invitation: InvitationDetail;
  allowed: Allowed;
  run: RunAction;
}

export const DetailBody = ({ invitation, allowed, run }: DetailBodyProps) => {
  const t = useTranslate();

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Notices invitation={invitation} allowed={allowed} run={run} />
      <Grid.Root gap={6}>
        <Grid.Item col={7} m={12} s={12} xs={12} direction="column" alignItems="stretch" gap={6} minWidth={0}>
          <Panel title={t('detail.facts')}>
            <InvitationFacts invitation={invitation} />
          </Panel>
          <Panel title={t('detail.deliveries')}>
            <Deliveries invitation={invitation} allowed={allowed} run={run} />
          </Panel>
        </Grid.Item>
        <Grid.Item col={5} m={12} s={12} xs={12} direction="column" alignItems="stretch" minWidth={0}>
          <Panel title={t('detail.timeline')}>
            <Timeline events={invitation.timeline} />
          </Panel>
        </Grid.Item>
      </Grid.Root>
    </Flex>
  );
};
