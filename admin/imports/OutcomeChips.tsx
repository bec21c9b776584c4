import { Button, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTranslate } from '../kernel/messages';
import { OUTCOMES, type Outcome } from './contract';

interface OutcomeChipsProps {
  counts: Record<string, number>;
  /** The outcome whose rows are shown, or an empty text for all */
  value: string;
  onChange: (value: string) => void;
}

/** How many rows have which outcome; each narrows the table to its rows. */
export const OutcomeChips = ({ counts, value, onChange }: OutcomeChipsProps) => {
  const t = useTranslate();
  const { formatNumber } = useIntl();
  const found = OUTCOMES.filter((outcome) => (counts[outcome] ?? 0) > 0 || outcome === value);
  const chip = (outcome: Outcome | '', label: string) => (
    <Button
      key={outcome}
      size="S"
      variant={outcome === value ? 'secondary' : 'tertiary'}
      aria-pressed={outcome === value}
      onClick={() => onChange(outcome)}
    >
      {label}
    </Button>
  );

  if (found.length === 0) return null;
  return (
    <Flex role="group" aria-label={t('imports.outcomes')} gap={2} wrap="wrap">
      {chip('', t('imports.outcome.all'))}
      {found.map((outcome) =>
        chip(outcome, `${t(`imports.outcome.${outcome}`)}: ${formatNumber(counts[outcome] ?? 0)}`),
      )}
    </Flex>
  );
};
