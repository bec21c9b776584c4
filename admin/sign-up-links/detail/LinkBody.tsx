import { Flex, Grid } from '@strapi/design-system';
import { Timeline } from '../../invitations/detail/Timeline';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import { useAllowedLinks } from '../../kernel/permissions';
import type { SignUpLinkDetail } from '../contract';
import { LinkAddress } from './LinkAddress';
import { LinkFacts } from './LinkFacts';
import { LinkNotice } from './LinkNotice';
import { Uses } from './Uses';

/** Everything about a sign-up link. */
export const LinkBody = ({ link }: { link: SignUpLinkDetail }) => {
  const t = useTranslate();
  const { allowed } = useAllowedLinks();

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <LinkNotice link={link} />
      <Grid.Root gap={6}>
        <Grid.Item col={7} m={12} s={12} xs={12} direction="column" alignItems="stretch" gap={6} minWidth={0}>
          {/* Another address, another picture: what is shown of the former one goes. */}
          {allowed.copyLink && <LinkAddress key={link.updatedAt} link={link} />}
          <Panel title={t('detail.facts')}>
            <LinkFacts link={link} />
          </Panel>
        </Grid.Item>
        <Grid.Item col={5} m={12} s={12} xs={12} direction="column" alignItems="stretch" minWidth={0}>
          <Panel title={t('detail.timeline')}>
            <Timeline events={link.timeline} />
          </Panel>
        </Grid.Item>
      </Grid.Root>
      {allowed.readUses && <Uses link={link} />}
    </Flex>
  );
};
