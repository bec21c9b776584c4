import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useTranslate } from '../messages';
import type { SelectOption } from './SelectField';

interface ComboFieldProps {
  name: string;
  label: string;
  /** An empty text for none. */
  value: string;
  options: SelectOption[];
  onChange: (value: string) => void;
  /** Told what is typed, where there is more than the options */
  onSearch?: (text: string) => void;
  placeholder?: string;
  noOptionsText: string;
  error?: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
}

/** A choice of one that is found by typing: for what a site may have hundreds of. */
export const ComboField = (props: ComboFieldProps) => {
  const { name, label, value, options, onChange, placeholder, noOptionsText, error, hint } = props;
  const { required, disabled, onSearch } = props;
  const t = useTranslate();

  return (
    <Field.Root name={name} error={error} hint={hint} required={required} width="100%">
      <Field.Label>{label}</Field.Label>
      <Combobox
        value={value}
        disabled={disabled}
        // Without it the field completes the text while one is still typing, and quick typing ends in a word of its own.
        autocomplete={{ type: 'list', filter: 'contains' }}
        placeholder={placeholder}
        onChange={(chosen?: string) => onChange(chosen ?? '')}
        onInputChange={(event) => onSearch?.(event.target.value)}
        onClear={() => onChange('')}
        clearLabel={t('action.clear')}
        noOptionsMessage={() => noOptionsText}
      >
        {options.map((option) => (
          <ComboboxOption key={option.value} value={option.value}>
            {option.label}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
