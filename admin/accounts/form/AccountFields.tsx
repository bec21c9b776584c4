import { Grid } from '@strapi/design-system';
import { FormBody } from '../../kernel/FormBody';
import { Half } from '../../kernel/Half';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import type { FormState } from '../../kernel/use-form';
import { LimitField } from '../../kernel/fields/LimitField';
import { TextField } from '../../kernel/fields/TextField';
import { NAME_LIMIT, SLUG_LIMIT, type AccountForm } from './account-form';

interface AccountFieldsProps {
  edit: FormState<AccountForm>;
  isNew: boolean;
  onCancel: () => void;
}

/** What an account consists of, to be filled in or changed. */
export const AccountFields = ({ edit, isNew, onCancel }: AccountFieldsProps) => {
  const t = useTranslate();
  const { form, errors, problem, change, isSubmitting } = edit;

  return (
    <FormBody
      submitLabel={t(isNew ? 'accounts.create' : 'action.save')}
      onSubmit={edit.submit}
      onCancel={onCancel}
      isSubmitting={isSubmitting}
      problem={problem}
    >
      <Panel>
        <Grid.Root gap={5}>
          <Half>
            <TextField
              name="name"
              label={t('accounts.name')}
              value={form.name}
              maxLength={NAME_LIMIT}
              error={errors.name}
              onChange={(name) => change('name', name)}
              required
            />
          </Half>
          <Half>
            <TextField
              name="slug"
              label={t('accounts.slug')}
              value={form.slug}
              maxLength={SLUG_LIMIT}
              error={errors.slug}
              hint={t(isNew ? 'accounts.slug.hintNew' : 'accounts.slug.hint')}
              onChange={(slug) => change('slug', slug)}
            />
          </Half>
          <Half>
            <LimitField
              name="seats"
              checkLabel={t('accounts.seats.limit')}
              label={t('accounts.seats')}
              hint={t('accounts.seats.hint')}
              error={errors.seats}
              hasLimit={form.hasLimit}
              value={form.seats}
              min={0}
              onToggle={(hasLimit) => change('hasLimit', hasLimit)}
              onChange={(seats) => change('seats', seats)}
            />
          </Half>
        </Grid.Root>
      </Panel>
    </FormBody>
  );
};
