import { Half } from '../../kernel/Half';
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
      <Half>
        <TextField {...text('firstName')} maxLength={NAME_LIMIT} />
      </Half>
      <Half>
        <TextField {...text('lastName')} maxLength={NAME_LIMIT} />
      </Half>
      <Half>
        <TextField {...text('phone')} type="tel" hint={t('field.phone.hint')} />
      </Half>
      <Half>
        <CountryField {...field('countryCode')} />
      </Half>
    </>
  );
};
