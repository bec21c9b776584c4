import { useState } from 'react';
import { Flex } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import { ACCOUNT_PERMISSIONS } from '../../kernel/permissions';
import { DeleteAccountDialog } from '../DeleteAccountDialog';
import { LoadAccount } from '../LoadAccount';
import { AssociateDialog } from '../associate/AssociateDialog';
import type { Account } from '../contract';
import { ACCOUNTS_PATH } from '../paths';
import { AccountActions } from './AccountActions';
import { AccountFacts } from './AccountFacts';
import { AccountTabs } from './AccountTabs';

const AccountDetail = ({ account }: { account: Account }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'associate' | 'delete' | null>(null);
  const close = () => setOpen(null);

  return (
    <Page.Main>
      <Page.Title>{account.name}</Page.Title>
      <Layouts.Header
        title={account.name}
        subtitle={t('accounts.one')}
        navigationAction={<BackButton fallback={ACCOUNTS_PATH} />}
        primaryAction={
          <AccountActions
            account={account}
            onAssociate={() => setOpen('associate')}
            onDelete={() => setOpen('delete')}
          />
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <AccountFacts account={account} />
          <AccountTabs account={account} />
        </Flex>
      </Layouts.Content>
      {open === 'associate' && <AssociateDialog account={account} onClose={close} />}
      {open === 'delete' && (
        <DeleteAccountDialog
          account={account}
          onClose={close}
          onDeleted={() => navigate(ACCOUNTS_PATH, { replace: true })}
        />
      )}
    </Page.Main>
  );
};

const AccountRoute = () => {
  const { id = '' } = useParams();
  return <LoadAccount id={id}>{(account) => <AccountDetail key={id} account={account} />}</LoadAccount>;
};

/** One account with its people, for admins who may read accounts. */
export const AccountPage = () => (
  <Page.Protect permissions={ACCOUNT_PERMISSIONS.read}>
    <AccountRoute />
  </Page.Protect>
);
