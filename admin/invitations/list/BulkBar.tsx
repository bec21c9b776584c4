import { Button, Flex, Typography } from '@strapi/design-system';
import { Clock, Cross, PaperPlane, Trash } from '@strapi/icons';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { BULK_ACTIONS, type BulkAction, type Invitation } from '../contract';
import { countPossible } from '../possible-actions';

const ICONS: Record<BulkAction, typeof Clock> = {
  resend: PaperPlane,
  extend: Clock,
  cancel: Cross,
  delete: Trash,
};

interface BulkBarProps {
  selected: Invitation[];
  allowed: Allowed;
  onAction: (action: BulkAction) => void;
}

/** How many rows are ticked, and what can be done with them at once; in sight however long the list is. */
export const BulkBar = ({ selected, allowed, onAction }: BulkBarProps) => {
  const t = useTranslate();
  if (selected.length === 0) return null;

  return (
    <Flex
      role="toolbar"
      aria-label={t('bulk.toolbar')}
      gap={2}
      wrap="wrap"
      position="sticky"
      bottom="1.6rem"
      zIndex={2}
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      shadow="popupShadow"
      padding={3}
    >
      <Typography textColor="neutral600" aria-live="polite">
        {t('bulk.selected', { count: selected.length })}
      </Typography>
      {BULK_ACTIONS.filter((action) => allowed[action]).map((action) => {
        const Icon = ICONS[action];
        return (
          <Button
            key={action}
            size="S"
            variant={action === 'cancel' || action === 'delete' ? 'danger-light' : 'secondary'}
            startIcon={<Icon />}
            disabled={countPossible(action, selected, allowed) === 0}
            onClick={() => onAction(action)}
          >
            {t(`bulk.${action}`)}
          </Button>
        );
      })}
    </Flex>
  );
};
