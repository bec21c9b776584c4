import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import {
  useInvitationsApproveRenewalMutation,
  useInvitationsOptionsQuery,
  useInvitationsRetryDeliveryMutation,
} from '../api';
import type { ActionTarget } from '../contract';
import { invitationPath } from '../person';
import type { Action } from '../possible-actions';
import { CancelDialog } from './CancelDialog';
import { DeleteDialog } from './DeleteDialog';
import { ExtendDialog } from './ExtendDialog';
import { ReassignDialog } from './ReassignDialog';
import { ResendDialog } from './ResendDialog';
import { useCopyLink } from './use-copy-link';
import { useNotify } from '../../kernel/use-notify';

interface ActionsOptions {
  onDeleted?: () => void;
}

export type RunAction = (action: Action, invitation: ActionTarget) => void;

/** Starts an action on an invitation; `dialogs` must be drawn by the page, outside any menu. */
export const useActions = ({ onDeleted }: ActionsOptions = {}): { run: RunAction; dialogs: ReactNode } => {
  const t = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const { data: options } = useInvitationsOptionsQuery(undefined);
  const [retryDelivery] = useInvitationsRetryDeliveryMutation();
  const [approveRenewal] = useInvitationsApproveRenewalMutation();
  const { copyLink, dialog: linkDialog } = useCopyLink();
  const [open, setOpen] = useState<{ action: Action; invitation: ActionTarget } | null>(null);

  const tell = async (call: Promise<unknown>, message: string) => {
    try {
      await call;
      notify.succeeded(message);
    } catch (error) {
      notify.failed(error);
    }
  };

  const run: RunAction = (action, invitation) => {
    const { documentId, email } = invitation;
    switch (action) {
      case 'edit':
        return navigate(`${invitationPath(documentId)}/edit`);
      case 'copyLink':
        return void copyLink(invitation);
      case 'retryDelivery':
        return void tell(retryDelivery(documentId).unwrap(), t('retry.done', { email }));
      case 'approveRenewal':
        return void tell(approveRenewal(documentId).unwrap(), t('renewal.done', { email }));
      case 'resend':
      case 'extend':
      case 'cancel':
      case 'delete':
      case 'reassign':
        return setOpen({ action, invitation });
    }
  };

  const close = () => setOpen(null);
  const invitation = open?.invitation;

  return {
    run,
    dialogs: (
      <>
        {linkDialog}
        {invitation && open.action === 'resend' && <ResendDialog invitation={invitation} onClose={close} />}
        {invitation && open.action === 'extend' && options && (
          <ExtendDialog invitation={invitation} expiry={options.expiry} onClose={close} />
        )}
        {invitation && open.action === 'cancel' && <CancelDialog invitation={invitation} onClose={close} />}
        {invitation && open.action === 'reassign' && (
          <ReassignDialog invitation={invitation} onClose={close} />
        )}
        {invitation && open.action === 'delete' && (
          <DeleteDialog invitation={invitation} onClose={close} onDeleted={onDeleted} />
        )}
      </>
    ),
  };
};
