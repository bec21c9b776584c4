import { Field } from '@strapi/design-system';

interface TextFieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
  type?: 'text' | 'email' | 'tel' | 'date';
  maxLength?: number;
  autoFocus?: boolean;
}

/** One line of text with its label, hint and error. */
export const TextField = (props: TextFieldProps) => {
  const { name, label, value, onChange, error, hint, required, type = 'text', ...input } = props;

  return (
    <Field.Root name={name} error={error} hint={hint} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <Field.Input
        {...input}
        type={type}
        value={value}
        // The invited person's data: the browser must not offer the admin's own.
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
