import { Button, Flex } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { ExportButton } from '../../kernel/ExportButton';
import { useTranslate } from '../../kernel/messages';
import { useAllowedGroups, useAllowedPeople } from '../../kernel/permissions';
import { PEOPLE_EXPORT } from '../../people/api';
import type { Group } from '../contract';

interface GroupActionsProps {
  group: Group;
  onAdd: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

/** What can be done with the group as a whole. */
export const GroupActions = ({ group, onAdd, onEdit, onDelete }: GroupActionsProps) => {
  const t = useTranslate();
  const { allowed } = useAllowedGroups();
  const { allowed: allowedPeople } = useAllowedPeople();

  return (
    <Flex gap={2} wrap="wrap">
      <ExportButton
        isAllowed={allowedPeople.export}
        label={t('people.export')}
        url={PEOPLE_EXPORT}
        filter={{ group: group.documentId }}
        fileName="people.csv"
      />
      {allowed.delete && (
        <Button variant="danger-light" startIcon={<Trash />} onClick={onDelete}>
          {t('action.delete')}
        </Button>
      )}
      {allowed.update && (
        <>
          <Button variant="secondary" startIcon={<Pencil />} onClick={onEdit}>
            {t('action.edit')}
          </Button>
          <Button startIcon={<Plus />} onClick={onAdd}>
            {t('groups.add')}
          </Button>
        </>
      )}
    </Flex>
  );
};
