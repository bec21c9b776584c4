import { Status, Typography, type StatusVariant } from '@strapi/design-system';
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

/** How things stand with somebody, in a word or two; colour only repeats it. */
export const PersonStateBadge = ({ state }: { state: PersonState }) => {
  const t = useTranslate();
  const variant = VARIANTS[state];

  return (
    <Status variant={variant} size="S" width="fit-content">
      <Typography variant="omega" fontWeight="bold" textColor={`${variant}700`}>
        {t(STATE_LABELS[state])}
      </Typography>
    </Status>
  );
};
