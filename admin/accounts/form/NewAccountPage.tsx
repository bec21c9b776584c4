import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import { ACCOUNT_PERMISSIONS, useAllowedAccounts } from '../../kernel/permissions';
import { useForm } from '../../kernel/use-form';
import { useNotify } from '../../kernel/use-notify';
import { useAccountsCreateMutation } from '../api';
import { ACCOUNTS_PATH, accountPath } from '../paths';
import { AccountFields } from './AccountFields';
import { checkAccount, emptyAccount, toCreate } from './account-form';

const NewAccount = () => {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const { allowed } = useAllowedAccounts();
  const [create] = useAccountsCreateMutation();

  const edit = useForm({
    before: emptyAccount,
    check: (form) => checkAccount(t, form),
    save: async (form) => {
      const account = await create(toCreate(form)).unwrap();
      notify.succeeded(t('accounts.created', { name: account.name }));
      navigate(allowed.read ? accountPath(account.documentId) : ACCOUNTS_PATH, { replace: true });
    },
  });

  return (
    <Page.Main>
      <Page.Title>{t('accounts.create')}</Page.Title>
      <Layouts.Header
        title={t('accounts.create')}
        subtitle={t('accounts.create.subtitle')}
        navigationAction={<BackButton fallback={ACCOUNTS_PATH} />}
      />
      <Layouts.Content>
        <AccountFields edit={edit} isNew onCancel={() => navigate(ACCOUNTS_PATH)} />
      </Layouts.Content>
    </Page.Main>
  );
};

/** Makes an account, for admins who may. */
export const NewAccountPage = () => (
  <Page.Protect permissions={ACCOUNT_PERMISSIONS.create}>
    <NewAccount />
  </Page.Protect>
);
