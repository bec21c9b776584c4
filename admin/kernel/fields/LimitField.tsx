import { Checkbox, Field, Flex, NumberInput } from '@strapi/design-system';

interface LimitFieldProps {
  name: string;
  /** What is ticked where there is a limit at all */
  checkLabel: string;
  label: string;
  hint?: string;
  error?: string;
  hasLimit: boolean;
  /** `undefined` while the field is empty. */
  value: number | undefined;
  min: number;
  onToggle: (hasLimit: boolean) => void;
  onChange: (value: number | undefined) => void;
}

/** A whole number, or any number. */
export const LimitField = (props: LimitFieldProps) => {
  const { name, checkLabel, label, hint, error, hasLimit, value, min, onToggle, onChange } = props;

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Checkbox checked={hasLimit} onCheckedChange={(checked) => onToggle(checked === true)}>
        {checkLabel}
      </Checkbox>
      {hasLimit && (
        <Field.Root name={name} error={error} hint={hint} required width="100%">
          <Field.Label>{label}</Field.Label>
          <NumberInput value={value} min={min} step={1} onValueChange={onChange} />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      )}
    </Flex>
  );
};
