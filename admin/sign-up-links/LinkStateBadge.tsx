import { Flex, type StatusVariant } from '@strapi/design-system';
import { AttentionBadge } from '../invitations/AttentionBadge';
import { StateBadge } from '../kernel/StateBadge';
import { useTranslate } from '../kernel/messages';
import type { LinkState, SignUpLink } from './contract';

const VARIANTS: Record<LinkState, StatusVariant> = {
  active: 'success',
  paused: 'warning',
  revoked: 'danger',
  expired: 'secondary',
  exhausted: 'neutral',
};

/** Whether people can sign up by the link, and whether something about it waits for an admin. */
export const LinkStateBadge = ({ link }: { link: SignUpLink }) => {
  const t = useTranslate();

  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <StateBadge variant={VARIANTS[link.state]} label={t(`links.state.${link.state}`)} />
      {link.needsAttention && <AttentionBadge attention={link.needsAttention} />}
    </Flex>
  );
};
