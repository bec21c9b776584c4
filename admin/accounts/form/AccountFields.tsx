import type { FormEvent } from 'react';
import { Box, Button, Flex, Grid } from '@strapi/design-system';
import { Banner } from '../../kernel/Banner';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import { TextField } from '../../invitations/fields/TextField';
import { SeatsField } from './SeatsField';
import { NAME_LIMIT, SLUG_LIMIT } from './account-form';
import type { useAccountForm } from './use-account-form';

interface AccountFieldsProps {
  edit: ReturnType<typeof useAccountForm>;
  isNew: boolean;
  onCancel: () => void;
}

/** What an account consists of, to be filled in or changed. */
export const AccountFields = ({ edit, isNew, onCancel }: AccountFieldsProps) => {
  const t = useTranslate();
  const { form, errors, problem, change, isSubmitting } = edit;

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void edit.submit();
  };

  return (
    <Box tag="form" noValidate onSubmit={handleSubmit}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {problem && <Banner variant="danger" title={problem} />}
        <Panel>
          <Grid.Root gap={5}>
            <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
              <TextField
                name="name"
                label={t('accounts.name')}
                value={form.name}
                maxLength={NAME_LIMIT}
                error={errors.name}
                onChange={(name) => change({ name })}
                required
              />
            </Grid.Item>
            <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
              <TextField
                name="slug"
                label={t('accounts.slug')}
                value={form.slug}
                maxLength={SLUG_LIMIT}
                error={errors.slug}
                hint={t(isNew ? 'accounts.slug.hintNew' : 'accounts.slug.hint')}
                onChange={(slug) => change({ slug })}
              />
            </Grid.Item>
            <Grid.Item col={6} s={12} xs={12} alignItems="flex-start">
              <SeatsField form={form} error={errors.seats} onChange={change} />
            </Grid.Item>
          </Grid.Root>
        </Panel>
        <Flex justifyContent="flex-end" gap={3} wrap="wrap">
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t('action.back')}
          </Button>
          <Button type="submit" loading={isSubmitting} disabled={isSubmitting}>
            {t(isNew ? 'accounts.create' : 'action.save')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
