import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import { useAllowedAccounts, useAllowedMembers } from '../../kernel/permissions';
import type { Account } from '../contract';
import { editAccountPath } from '../paths';

interface AccountActionsProps {
  account: Account;
  onAssociate: () => void;
  onDelete: () => void;
}

/** What can be done with the account as a whole. */
export const AccountActions = ({ account, onAssociate, onDelete }: AccountActionsProps) => {
  const t = useTranslate();
  const { allowed } = useAllowedAccounts();
  const { allowed: allowedMembers } = useAllowedMembers();

  return (
    <Flex gap={2} wrap="wrap">
      {allowed.delete && (
        <Button variant="danger-light" startIcon={<Trash />} onClick={onDelete}>
          {t('action.delete')}
        </Button>
      )}
      {allowed.update && (
        <LinkButton
          tag={Link}
          to={editAccountPath(account.documentId)}
          variant="secondary"
          startIcon={<Pencil />}
        >
          {t('action.edit')}
        </LinkButton>
      )}
      {allowedMembers.associate && (
        <Button startIcon={<Plus />} onClick={onAssociate}>
          {t('associate.title')}
        </Button>
      )}
    </Flex>
  );
};
