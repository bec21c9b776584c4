import { useState } from 'react';
import { Field, Flex, NumberInput } from '@strapi/design-system';
import { durationLabel } from '../../kernel/duration';
import { useTranslate } from '../../kernel/messages';
import { SelectField } from '../../kernel/fields/SelectField';

const UNITS = ['m', 'h', 'd'] as const;

interface CustomExpiryProps {
  /** A duration such as `36h` */
  value: string;
  max: string;
  onChange: (value: string) => void;
  error?: string;
}

/** A life in minutes, hours or days. An empty number is reported as an empty text. */
export const CustomExpiry = ({ value, max, onChange, error }: CustomExpiryProps) => {
  const t = useTranslate();
  const [, digits, initialUnit] = /^(\d+)([mhd])$/.exec(value) ?? [];
  // Kept here, because an empty number has no unit to read it from.
  const [unit, setUnit] = useState(initialUnit ?? 'd');
  const count = digits ? Number(digits) : undefined;

  const report = (nextCount: number | undefined, nextUnit: string) =>
    onChange(nextCount && nextCount > 0 ? `${Math.round(nextCount)}${nextUnit}` : '');

  const changeUnit = (next: string) => {
    setUnit(next);
    report(count, next);
  };

  const names = { m: t('unit.minutes'), h: t('unit.hours'), d: t('unit.days') };

  return (
    <Flex gap={2} alignItems="flex-start">
      <Field.Root
        name="expiresInCustom"
        error={error}
        hint={t('field.expiresIn.max', { max: durationLabel(t, max) })}
        width="100%"
      >
        <Field.Label>{t('field.expiresIn.length')}</Field.Label>
        <NumberInput value={count} min={1} step={1} onValueChange={(next) => report(next, unit)} />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <SelectField
        name="expiresInUnit"
        label={t('field.expiresIn.unit')}
        value={unit}
        options={UNITS.map((value) => ({ value, label: names[value] }))}
        onChange={changeUnit}
      />
    </Flex>
  );
};
