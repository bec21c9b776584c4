import { useState, type ReactNode } from 'react';
import { DeleteGroupDialog } from './DeleteGroupDialog';
import type { Group } from './contract';
import { GroupDialog } from './form/GroupDialog';

interface GroupDialogs {
  create: () => void;
  edit: (group: Group) => void;
  remove: (group: Group) => void;
  /** Must be drawn by the page, outside any menu. */
  dialogs: ReactNode;
}

/** Opens what is asked before a group is made, changed or deleted. */
export const useGroupDialogs = ({ onDeleted }: { onDeleted?: () => void } = {}): GroupDialogs => {
  const [open, setOpen] = useState<{ action: 'edit' | 'delete'; group: Group | null } | null>(null);
  const close = () => setOpen(null);

  return {
    create: () => setOpen({ action: 'edit', group: null }),
    edit: (group) => setOpen({ action: 'edit', group }),
    remove: (group) => setOpen({ action: 'delete', group }),
    dialogs: (
      <>
        {open?.action === 'edit' && <GroupDialog group={open.group} onClose={close} />}
        {open?.action === 'delete' && open.group && (
          <DeleteGroupDialog group={open.group} onClose={close} onDeleted={onDeleted} />
        )}
      </>
    ),
  };
};
