import { useState } from 'react';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import { ACCOUNT_PERMISSIONS } from '../../kernel/permissions';
import { useForm } from '../../kernel/use-form';
import { useNotify } from '../../kernel/use-notify';
import { LoadAccount } from '../LoadAccount';
import { useAccountsUpdateMutation } from '../api';
import type { Account } from '../contract';
import { accountPath } from '../paths';
import { AccountFields } from './AccountFields';
import { checkAccount, toForm, toUpdate } from './account-form';

const EditAccount = ({ account }: { account: Account }) => {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [update] = useAccountsUpdateMutation();
  // As it was when the form was opened: what somebody else changes meanwhile is not undone by saving.
  const [before] = useState(() => toForm(account));
  const path = accountPath(account.documentId);

  const edit = useForm({
    before,
    check: (form) => checkAccount(t, form),
    save: async (form) => {
      const data = toUpdate(before, form);
      if (Object.keys(data).length > 0) await update({ id: account.documentId, data }).unwrap();
      notify.succeeded(t('accounts.saved', { name: form.name.trim() }));
      navigate(path);
    },
  });

  return (
    <Page.Main>
      <Page.Title>{t('edit.title', { email: account.name })}</Page.Title>
      <Layouts.Header
        title={t('edit.title', { email: account.name })}
        subtitle={t('accounts.subtitle')}
        navigationAction={<BackButton fallback={path} />}
      />
      <Layouts.Content>
        <AccountFields edit={edit} isNew={false} onCancel={() => navigate(path)} />
      </Layouts.Content>
    </Page.Main>
  );
};

const EditRoute = () => {
  const { id = '' } = useParams();
  return <LoadAccount id={id}>{(account) => <EditAccount key={id} account={account} />}</LoadAccount>;
};

/** Changes an account, for admins who may read and edit them. */
export const EditAccountPage = () => (
  <Page.Protect permissions={ACCOUNT_PERMISSIONS.read}>
    <Page.Protect permissions={ACCOUNT_PERMISSIONS.update}>
      <EditRoute />
    </Page.Protect>
  </Page.Protect>
);
