import { useInvitationsOptionsQuery } from '../invitations/api';
import type { PermissionEntry } from '../invitations/contract';

const NONE: readonly PermissionEntry[] = [];

/** The permissions that this site knows; none until they are loaded, or where this admin may not ask. */
export const useCatalogue = (): readonly PermissionEntry[] => {
  const { data } = useInvitationsOptionsQuery(undefined);
  return data?.permissions ?? NONE;
};
