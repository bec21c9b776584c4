import { Field, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { Banner } from '../kernel/Banner';
import { FormBody } from '../kernel/FormBody';
import { Panel } from '../kernel/Panel';
import { SubScreen } from '../kernel/SubScreen';
import { TextField } from '../kernel/fields/TextField';
import { useTranslate } from '../kernel/messages';
import { TERMS_PERMISSIONS } from '../kernel/permissions';
import { useForm } from '../kernel/use-form';
import { useNotify } from '../kernel/use-notify';
import { useTermsCreateMutation } from './api';
import { TERMS_PATH } from './paths';
import {
  EMPTY,
  TEXT_LIMIT,
  URL_LIMIT,
  VERSION_LIMIT,
  checkTerms,
  toCreate,
  type TermsForm,
} from './terms-form';

const NewTerms = () => {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [create] = useTermsCreateMutation();
  const edit = useForm<TermsForm>({
    before: EMPTY,
    check: (form) => checkTerms(t, form),
    save: async (form) => {
      await create(toCreate(form)).unwrap();
      notify.succeeded(t('terms.published', { version: form.version.trim() }));
      navigate(TERMS_PATH, { replace: true });
    },
  });
  const { form, errors, change } = edit;

  return (
    <FormBody
      submitLabel={t('terms.publish')}
      onSubmit={edit.submit}
      onCancel={() => navigate(TERMS_PATH)}
      isSubmitting={edit.isSubmitting}
      problem={edit.problem}
    >
      <Banner variant="info" title={t('terms.create.notice')}>
        {t('terms.create.body')}
      </Banner>
      <Panel>
        <TextField
          name="version"
          label={t('terms.version')}
          value={form.version}
          maxLength={VERSION_LIMIT}
          hint={t('terms.version.hint')}
          error={errors.version}
          onChange={(value) => change('version', value)}
          required
        />
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography id="terms-kind" variant="pi" fontWeight="bold" textColor="neutral800">
            {t('terms.where')}
          </Typography>
          <Radio.Group
            aria-labelledby="terms-kind"
            value={form.kind}
            onValueChange={(kind) => change('kind', kind === 'url' ? 'url' : 'text')}
          >
            <Flex direction="column" alignItems="flex-start" gap={2}>
              <Radio.Item value="text">{t('terms.kind.text')}</Radio.Item>
              <Radio.Item value="url">{t('terms.kind.url')}</Radio.Item>
            </Flex>
          </Radio.Group>
        </Flex>
        {form.kind === 'url' ? (
          <TextField
            name="url"
            label={t('terms.url')}
            value={form.url}
            maxLength={URL_LIMIT}
            hint={t('terms.url.hint')}
            error={errors.url}
            onChange={(value) => change('url', value)}
            required
          />
        ) : (
          <Field.Root name="text" error={errors.text} hint={t('terms.text.hint')} required width="100%">
            <Field.Label>{t('terms.text')}</Field.Label>
            <Textarea
              value={form.text}
              maxLength={TEXT_LIMIT}
              rows={14}
              onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => change('text', event.target.value)}
            />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
        )}
      </Panel>
    </FormBody>
  );
};

const NewTermsScreen = () => {
  const t = useTranslate();
  return (
    <SubScreen title={t('terms.create')} subtitle={t('terms.create.subtitle')} back={TERMS_PATH}>
      <NewTerms />
    </SubScreen>
  );
};

/** Publishes a version of the terms, for admins who may. */
export const NewTermsPage = () => (
  <Page.Protect permissions={TERMS_PERMISSIONS.create}>
    <NewTermsScreen />
  </Page.Protect>
);
