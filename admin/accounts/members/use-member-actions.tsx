import { useState, type ReactNode } from 'react';
import type { Membership } from '../contract';
import { MakeOwnerDialog } from './MakeOwnerDialog';
import { ManageDialog } from './ManageDialog';
import type { RunMemberAction } from './MemberMenu';
import { RemoveDialog } from './RemoveDialog';
import type { MemberAction } from './member-actions';

/** Starts an action on a member; `dialogs` must be drawn by the page, outside any menu. */
export const useMemberActions = (): { run: RunMemberAction; dialogs: ReactNode } => {
  const [open, setOpen] = useState<{ action: MemberAction; membership: Membership } | null>(null);
  const close = () => setOpen(null);
  const membership = open?.membership;

  return {
    run: (action, chosen) => setOpen({ action, membership: chosen }),
    dialogs: (
      <>
        {membership && open.action === 'permissions' && (
          <ManageDialog membership={membership} onClose={close} />
        )}
        {membership && open.action === 'makeOwner' && (
          <MakeOwnerDialog membership={membership} onClose={close} />
        )}
        {membership && open.action === 'remove' && <RemoveDialog membership={membership} onClose={close} />}
      </>
    ),
  };
};
