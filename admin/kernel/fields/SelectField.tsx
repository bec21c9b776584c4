import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectFieldProps {
  name: string;
  label: string;
  value: string;
  options: SelectOption[];
  onChange: (value: string) => void;
  /** Given where nothing may be chosen; the value is then an empty text. */
  placeholder?: string;
  onClear?: () => void;
  error?: string;
  hint?: string;
  required?: boolean;
}

/** A choice of one, with its label, hint and error. */
export const SelectField = (props: SelectFieldProps) => {
  const { name, label, value, options, onChange, placeholder, onClear, error, hint, required } = props;

  return (
    <Field.Root name={name} error={error} hint={hint} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value}
        placeholder={placeholder}
        onClear={value ? onClear : undefined}
        onChange={(chosen) => onChange(String(chosen))}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
