import { Badge, Box, Tooltip } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import type { Attention } from './contract';
import { useAttentionText } from './use-attention-text';

/** Shows that an admin must look at the invitation; the reason is its tooltip and is read out too. */
export const AttentionBadge = ({ attention }: { attention: Attention }) => {
  const t = useTranslate();
  const reason = useAttentionText()(attention);

  return (
    <Tooltip label={reason}>
      {/* A badge by itself takes no ref, by which the tooltip finds its place. */}
      <Box tag="span" role="note" tabIndex={0} aria-label={`${t('attention.badge')}: ${reason}`}>
        <Badge variant="danger" size="S">
          {t('attention.badge')}
        </Badge>
      </Box>
    </Tooltip>
  );
};
