import type { ReactNode } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Clock, Cross, PaperPlane, Trash } from '@strapi/icons';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { BULK_ACTIONS, type BulkAction } from '../contract';
import { mayDoInBulk } from '../possible-actions';
import { countOf, isWorthwhile, type BulkTarget } from './bulk-target';

const ICONS: Record<BulkAction, typeof Clock> = {
  resend: PaperPlane,
  extend: Clock,
  retry: ArrowClockwise,
  cancel: Cross,
  delete: Trash,
};

interface BulkBarProps {
  target: BulkTarget;
  allowed: Allowed;
  onAction: (action: BulkAction) => void;
  /** Widens the target, or makes it smaller again */
  scope?: ReactNode;
}

/** How many are chosen, and what can be done with them at once; in sight however long the list is. */
export const BulkBar = ({ target, allowed, onAction, scope }: BulkBarProps) => {
  const t = useTranslate();

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
        {t(target.kind === 'matching' ? 'bulk.allSelected' : 'bulk.selected', { count: countOf(target) })}
      </Typography>
      {scope}
      {BULK_ACTIONS.filter((action) => mayDoInBulk(action, allowed)).map((action) => {
        const Icon = ICONS[action];
        return (
          <Button
            key={action}
            size="S"
            variant={action === 'cancel' || action === 'delete' ? 'danger-light' : 'secondary'}
            startIcon={<Icon />}
            disabled={!isWorthwhile(action, target, allowed)}
            onClick={() => onAction(action)}
          >
            {t(`bulk.${action}`)}
          </Button>
        );
      })}
    </Flex>
  );
};
