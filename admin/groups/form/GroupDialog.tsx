import { Field, Textarea } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import { useInvitationsOptionsQuery } from '../../invitations/api';
import { ComboField } from '../../kernel/fields/ComboField';
import { TextField } from '../../kernel/fields/TextField';
import type { Group } from '../contract';
import { DESCRIPTION_LIMIT, NAME_LIMIT } from './group-form';
import { useGroupForm } from './use-group-form';

interface GroupDialogProps {
  /** `null` for a new one */
  group: Group | null;
  onClose: () => void;
}

/** Makes a group, or changes one. */
export const GroupDialog = ({ group, onClose }: GroupDialogProps) => {
  const t = useTranslate();
  const { data: options } = useInvitationsOptionsQuery(undefined);
  const { form, errors, change, submit } = useGroupForm(group, onClose);
  const accounts = options?.accounts.map(({ documentId, name }) => ({ value: documentId, label: name }));

  return (
    <FormDialog
      title={group ? t('groups.edit') : t('groups.create')}
      submitLabel={t('action.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t('groups.name')}
        value={form.name}
        maxLength={NAME_LIMIT}
        error={errors.name}
        onChange={(name) => change({ name })}
        required
      />
      <Field.Root name="description" error={errors.description} width="100%">
        <Field.Label>{t('groups.description')}</Field.Label>
        <Textarea
          value={form.description}
          maxLength={DESCRIPTION_LIMIT}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) =>
            change({ description: event.target.value })
          }
        />
        <Field.Error />
      </Field.Root>
      {!group && accounts && (
        <ComboField
          name="account"
          label={t('groups.account')}
          value={form.account}
          options={accounts}
          placeholder={t('groups.account.none')}
          noOptionsText={t('field.account.nothingFound')}
          hint={t('groups.account.hint')}
          error={errors.account}
          onChange={(account) => change({ account })}
        />
      )}
    </FormDialog>
  );
};
