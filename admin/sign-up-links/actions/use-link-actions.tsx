import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SignUpLink } from '../contract';
import { editLinkPath } from '../paths';
import { LinkConfirm, type ConfirmedAction } from './LinkConfirm';
import type { LinkAction } from './link-actions';
import { useCopySignUpLink } from './use-copy-sign-up-link';

export type RunLinkAction = (action: LinkAction, link: SignUpLink) => void;

/** Starts an action on a sign-up link; `dialogs` must be drawn by the page, outside any menu. */
export const useLinkActions = ({ onDeleted }: { onDeleted?: () => void } = {}): {
  run: RunLinkAction;
  dialogs: ReactNode;
} => {
  const navigate = useNavigate();
  const { copyLink, dialog } = useCopySignUpLink();
  const [open, setOpen] = useState<{ action: ConfirmedAction; link: SignUpLink } | null>(null);

  const run: RunLinkAction = (action, link) => {
    if (action === 'copyLink') return void copyLink(link);
    if (action === 'update') return navigate(editLinkPath(link.documentId));
    setOpen({ action, link });
  };

  return {
    run,
    dialogs: (
      <>
        {dialog}
        {open && <LinkConfirm {...open} onClose={() => setOpen(null)} onDeleted={onDeleted} />}
      </>
    ),
  };
};
