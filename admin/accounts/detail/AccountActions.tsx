import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { ExportButton } from '../../kernel/ExportButton';
import { useTranslate } from '../../kernel/messages';
import { useAllowedAccounts, useAllowedMembers, useAllowedPeople } from '../../kernel/permissions';
import { PEOPLE_EXPORT } from '../../people/api';
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
  const { allowed: allowedPeople } = useAllowedPeople();

  return (
    <Flex gap={2} wrap="wrap">
      <ExportButton
        isAllowed={allowedPeople.export}
        label={t('people.export')}
        url={PEOPLE_EXPORT}
        filter={{ account: account.documentId }}
        fileName="people.csv"
      />
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
