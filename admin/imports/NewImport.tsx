import { useNavigate } from 'react-router-dom';
import { Checkbox, Field, Typography } from '@strapi/design-system';
import { MailWarning } from '../invitations/MailWarning';
import type { Options } from '../invitations/contract';
import { AccessFields } from '../invitations/fields/AccessFields';
import { LIST_PATH } from '../invitations/person';
import { FormBody } from '../kernel/FormBody';
import { Panel } from '../kernel/Panel';
import { useTranslate } from '../kernel/messages';
import { SourceFields } from './SourceFields';
import { useNewImport } from './use-new-import';

/** Whom to invite, and what everybody gets of whom the file does not say otherwise. */
export const NewImport = ({ options: offered }: { options: Options }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const edit = useNewImport(offered);
  const { form, errors, change, options } = edit;

  return (
    <FormBody
      submitLabel={t('imports.check')}
      onSubmit={edit.submit}
      onCancel={() => navigate(LIST_PATH)}
      isSubmitting={edit.isSubmitting}
      problem={edit.problem}
    >
      <Panel title={t('imports.source')}>
        <SourceFields
          value={form.source}
          error={errors.source}
          onChange={(source) => change('source', source)}
        />
        <Typography textColor="neutral600">{t('imports.check.hint')}</Typography>
      </Panel>
      <Panel title={t('imports.defaults')}>
        <Typography textColor="neutral600">{t('imports.defaults.hint')}</Typography>
        <MailWarning mail={options.mail} />
        <AccessFields
          form={form}
          errors={errors}
          options={{ ...options, required: [] }}
          onChange={edit.changeDefault}
          onSearchAccount={edit.searchAccounts}
          onSearchGroup={edit.searchGroups}
        />
        <Field.Root name="send" hint={t('imports.send.hint')}>
          <Checkbox checked={form.send} onCheckedChange={(checked) => change('send', checked === true)}>
            {t('imports.send')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
      </Panel>
    </FormBody>
  );
};
