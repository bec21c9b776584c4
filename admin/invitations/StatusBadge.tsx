import type { StatusVariant } from '@strapi/design-system';
import { StateBadge } from '../kernel/StateBadge';
import { useTranslate } from '../kernel/messages';
import type { Status } from './contract';

const VARIANTS: Record<Status, StatusVariant> = {
  pending: 'primary',
  accepted: 'success',
  declined: 'warning',
  cancelled: 'neutral',
  expired: 'secondary',
};

/** How things stand with an invitation. */
export const StatusBadge = ({ status }: { status: Status }) => {
  const t = useTranslate();
  return <StateBadge variant={VARIANTS[status]} label={t(`status.${status}`)} />;
};
