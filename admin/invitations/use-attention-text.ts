import { useCallback } from 'react';
import { useTranslate, type MessageId } from '../kernel/messages';
import type { Attention } from './contract';

const REASONS: Record<string, MessageId> = {
  'inviter-gone': 'attention.inviterGone',
  'inviter-blocked': 'attention.inviterBlocked',
  'role-gone': 'attention.roleGone',
  'role-not-grantable': 'attention.roleNotGrantable',
  'account-gone': 'attention.accountGone',
  'group-gone': 'attention.groupGone',
  'permission-gone': 'attention.permissionGone',
  'access-not-grantable': 'attention.accessNotGrantable',
  'no-seat': 'attention.noSeat',
};

/** A sentence for why an invitation needs an admin, and what to do about it. */
export const useAttentionText = (): ((attention: Attention) => string) => {
  const t = useTranslate();
  return useCallback(
    ({ reason, message }) => {
      const known = REASONS[reason];
      return known ? t(known) : message;
    },
    [t],
  );
};
