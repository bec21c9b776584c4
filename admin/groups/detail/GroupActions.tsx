import { Button, Flex } from '@strapi/design-system';
import { Pencil, Plus, Trash } from '@strapi/icons';
import { useTranslate } from '../../kernel/messages';
import { useAllowedGroups } from '../../kernel/permissions';

interface GroupActionsProps {
  onAdd: () => void;
  onEdit: () => void;
  onDelete: () => void;
}

/** What can be done with the group as a whole. */
export const GroupActions = ({ onAdd, onEdit, onDelete }: GroupActionsProps) => {
  const t = useTranslate();
  const { allowed } = useAllowedGroups();

  return (
    <Flex gap={2} wrap="wrap">
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
