import { Grid } from '@strapi/design-system';
import { TextField } from '../../kernel/fields/TextField';
import { useTranslate } from '../../kernel/messages';
import { CountryField } from './CountryField';

const NAME_LIMIT = 100;

type Contact = 'firstName' | 'lastName' | 'phone' | 'countryCode';

interface ContactFieldsProps {
  values: Record<Contact, string>;
  errors: Partial<Record<Contact, string>>;
  onChange: (name: Contact, value: string) => void;
  /** Those that must be filled in */
  required?: readonly string[];
}

/** What somebody is called and how they are reached, as cells of a form's grid. */
export const ContactFields = ({ values, errors, onChange, required = [] }: ContactFieldsProps) => {
  const t = useTranslate();
  const field = (name: Contact) => ({
    value: values[name],
    error: errors[name],
    onChange: (value: string) => onChange(name, value),
    required: required.includes(name),
  });
  const text = (name: Exclude<Contact, 'countryCode'>) => ({
    ...field(name),
    name,
    label: t(`field.${name}`),
  });

  return (
    <>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <TextField {...text('firstName')} maxLength={NAME_LIMIT} />
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <TextField {...text('lastName')} maxLength={NAME_LIMIT} />
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <TextField {...text('phone')} type="tel" hint={t('field.phone.hint')} />
      </Grid.Item>
      <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
        <CountryField {...field('countryCode')} />
      </Grid.Item>
    </>
  );
};
