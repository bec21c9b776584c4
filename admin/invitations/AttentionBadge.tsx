import { Badge, Tooltip } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import type { Attention } from './contract';
import { useAttentionText } from './use-attention-text';

/** Shows that an admin must look at the invitation; the reason is its tooltip and is read out too. */
export const AttentionBadge = ({ attention }: { attention: Attention }) => {
  const t = useTranslate();
  const reason = useAttentionText()(attention);

  return (
    <Tooltip label={reason}>
      <Badge variant="danger" size="S" tabIndex={0} aria-label={`${t('attention.badge')}: ${reason}`}>
        {t('attention.badge')}
      </Badge>
    </Tooltip>
  );
};
