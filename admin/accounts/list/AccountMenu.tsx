import { Eye, Pencil, Trash } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { RowMenu } from '../../kernel/RowMenu';
import { useTranslate } from '../../kernel/messages';
import { useAllowedAccounts } from '../../kernel/permissions';
import type { Account } from '../contract';
import { accountPath, editAccountPath } from '../paths';

interface AccountMenuProps {
  account: Account;
  onDelete: (account: Account) => void;
}

/** All that can be done with an account of the list. */
export const AccountMenu = ({ account, onDelete }: AccountMenuProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { allowed } = useAllowedAccounts();
  const { documentId, name } = account;

  return (
    <RowMenu
      label={t('action.menu', { name })}
      items={[
        { label: t('action.view'), icon: Eye, onSelect: () => navigate(accountPath(documentId)) },
        ...(allowed.update
          ? [{ label: t('action.edit'), icon: Pencil, onSelect: () => navigate(editAccountPath(documentId)) }]
          : []),
        ...(allowed.delete
          ? [{ label: t('action.delete'), icon: Trash, isDangerous: true, onSelect: () => onDelete(account) }]
          : []),
      ]}
    />
  );
};
