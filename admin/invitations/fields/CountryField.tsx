import { useMemo } from 'react';
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTranslate } from '../../kernel/messages';
import { countriesIn } from './countries';

interface CountryFieldProps {
  /** ISO 3166-1 alpha-2, or an empty text */
  value: string;
  onChange: (value: string) => void;
  error?: string;
  required?: boolean;
}

/** A country, found by typing its name. */
export const CountryField = ({ value, onChange, error, required }: CountryFieldProps) => {
  const t = useTranslate();
  const { locale } = useIntl();
  const countries = useMemo(() => countriesIn(locale), [locale]);

  return (
    <Field.Root name="countryCode" error={error} required={required} width="100%">
      <Field.Label>{t('field.countryCode')}</Field.Label>
      <Combobox
        value={value}
        // Without it the field completes the text while one is still typing, and quick typing ends in a word of its own.
        autocomplete={{ type: 'list', filter: 'contains' }}
        placeholder={t('field.countryCode.placeholder')}
        onChange={(code?: string) => onChange(code ?? '')}
        onClear={() => onChange('')}
        clearLabel={t('action.clear')}
        noOptionsMessage={() => t('field.countryCode.none')}
      >
        {countries.map(({ code, name }) => (
          <ComboboxOption key={code} value={code}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
      <Field.Error />
    </Field.Root>
  );
};
