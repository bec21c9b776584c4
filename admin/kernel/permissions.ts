import { useRBAC } from '@strapi/strapi/admin';

const permission = (action: string) => [
  { action: `plugin::invitations.invitations.${action}`, subject: null },
];

/** What each action needs; the server checks the same on its routes. */
export const PERMISSIONS = {
  read: permission('read'),
  create: permission('create'),
  update: permission('update'),
  resend: permission('resend'),
  extend: permission('extend'),
  cancel: permission('cancel'),
  delete: permission('delete'),
  copyLink: permission('copy-link'),
  retryDelivery: permission('retry-delivery'),
};

export type PermissionKey = keyof typeof PERMISSIONS;
export type Allowed = Record<PermissionKey, boolean>;

const ALL = Object.values(PERMISSIONS).flat();

/** What this admin may do with invitations; all `false` until it is known. */
export const useAllowed = (): { allowed: Allowed; isLoading: boolean } => {
  const { allowedActions, isLoading } = useRBAC(ALL);
  const can = (name: string) => allowedActions[name] === true;

  return {
    isLoading,
    allowed: {
      read: can('canRead'),
      create: can('canCreate'),
      update: can('canUpdate'),
      resend: can('canResend'),
      extend: can('canExtend'),
      cancel: can('canCancel'),
      delete: can('canDelete'),
      copyLink: can('canCopyLink'),
      retryDelivery: can('canRetryDelivery'),
    },
  };
};
