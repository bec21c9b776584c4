import { useInvitationsOptionsQuery } from '../invitations/api';
import type { PermissionEntry } from '../invitations/contract';

const NONE: PermissionEntry[] = [];

/** The permissions that this site knows; none until they are loaded, or where this admin may not ask. */
export const useCatalogue = (): PermissionEntry[] => {
  const { data } = useInvitationsOptionsQuery(undefined);
  return data?.permissions ?? NONE;
};
