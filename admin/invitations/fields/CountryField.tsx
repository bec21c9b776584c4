import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useTranslate } from '../../kernel/messages';
import { ComboField } from '../../kernel/fields/ComboField';
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
  const options = useMemo(
    () => countriesIn(locale).map(({ code, name }) => ({ value: code, label: name })),
    [locale],
  );

  return (
    <ComboField
      name="countryCode"
      label={t('field.countryCode')}
      value={value}
      options={options}
      placeholder={t('field.countryCode.placeholder')}
      noOptionsText={t('field.countryCode.none')}
      error={error}
      required={required}
      onChange={onChange}
    />
  );
};
