import type { StatusVariant } from '@strapi/design-system';
import { StateBadge } from '../kernel/StateBadge';
import { useTranslate } from '../kernel/messages';
import type { PersonState } from './contract';
import { STATE_LABELS } from './state-labels';

const VARIANTS: Record<PersonState, StatusVariant> = {
  invited: 'primary',
  'invitation-expired': 'secondary',
  active: 'success',
  blocked: 'danger',
  removed: 'neutral',
};

/** How things stand with somebody. */
export const PersonStateBadge = ({ state }: { state: PersonState }) => {
  const t = useTranslate();
  return <StateBadge variant={VARIANTS[state]} label={t(STATE_LABELS[state])} />;
};
