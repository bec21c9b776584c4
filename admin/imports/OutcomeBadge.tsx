import { Typography, type StatusVariant } from '@strapi/design-system';
import { StateBadge } from '../kernel/StateBadge';
import { useTranslate } from '../kernel/messages';
import type { Outcome } from './contract';

const GOOD: readonly Outcome[] = ['new', 'existing-user', 'created'];
const KNOWN: readonly Outcome[] = ['already-member', 'already-pending', 'duplicate-in-file'];

const variantOf = (outcome: Outcome): StatusVariant => {
  if (GOOD.includes(outcome)) return 'success';
  return KNOWN.includes(outcome) ? 'neutral' : 'danger';
};

/** What becomes of a row. */
export const OutcomeBadge = ({ outcome }: { outcome: Outcome | null }) => {
  const t = useTranslate();
  if (!outcome) return <Typography textColor="neutral600">{t('imports.outcome.unknown')}</Typography>;
  return <StateBadge variant={variantOf(outcome)} label={t(`imports.outcome.${outcome}`)} />;
};
