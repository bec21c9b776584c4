import type { FormEvent } from 'react';
import { Box, Button, Checkbox, Field, Flex, Grid } from '@strapi/design-system';
import { CountryField } from '../../invitations/fields/CountryField';
import { TextField } from '../../invitations/fields/TextField';
import { Banner } from '../../kernel/Banner';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import type { PersonDetail } from '../contract';
import { usePersonForm } from './use-person-form';

const NAME_LIMIT = 100;

interface PersonFormProps {
  person: PersonDetail;
  onSaved: () => void;
  onCancel: () => void;
}

/** A user's details, and whether they may log in. */
export const PersonForm = ({ person, onSaved, onCancel }: PersonFormProps) => {
  const t = useTranslate();
  const { form, errors, problem, change, submit, isSubmitting, isChanged } = usePersonForm(person, onSaved);
  const text = (name: 'firstName' | 'lastName' | 'phone') => ({
    name,
    label: t(`field.${name}`),
    value: form[name],
    error: errors[name],
    onChange: (value: string) => change(name, value),
  });

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <Box tag="form" noValidate onSubmit={handleSubmit}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {problem && <Banner variant="danger" title={problem} />}
        <Panel title={t('detail.facts')}>
          <Grid.Root gap={5}>
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
              <CountryField
                value={form.countryCode}
                error={errors.countryCode}
                onChange={(value) => change('countryCode', value)}
              />
            </Grid.Item>
            <Grid.Item col={12} s={12} xs={12}>
              <Field.Root name="blocked" hint={t('people.blocked.hint')} error={errors.blocked}>
                <Checkbox
                  checked={form.blocked}
                  onCheckedChange={(checked) => change('blocked', checked === true)}
                >
                  {t('people.state.blocked')}
                </Checkbox>
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            </Grid.Item>
          </Grid.Root>
        </Panel>
        <Flex justifyContent="flex-end" gap={3} wrap="wrap">
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t('action.back')}
          </Button>
          <Button type="submit" loading={isSubmitting} disabled={!isChanged || isSubmitting}>
            {t('action.save')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
