import { Eye, Pencil, Trash } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { RowMenu } from '../../kernel/RowMenu';
import { useTranslate } from '../../kernel/messages';
import { useAllowedGroups } from '../../kernel/permissions';
import type { Group } from '../contract';
import { groupPath } from '../paths';

export interface GroupHandlers {
  onEdit: (group: Group) => void;
  onDelete: (group: Group) => void;
}

interface GroupMenuProps extends GroupHandlers {
  group: Group;
}

/** All that can be done with a group of the list. */
export const GroupMenu = ({ group, onEdit, onDelete }: GroupMenuProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { allowed } = useAllowedGroups();

  return (
    <RowMenu
      label={t('action.menu', { name: group.name })}
      items={[
        { label: t('action.view'), icon: Eye, onSelect: () => navigate(groupPath(group.documentId)) },
        ...(allowed.update ? [{ label: t('action.edit'), icon: Pencil, onSelect: () => onEdit(group) }] : []),
        ...(allowed.delete
          ? [{ label: t('action.delete'), icon: Trash, isDangerous: true, onSelect: () => onDelete(group) }]
          : []),
      ]}
    />
  );
};
