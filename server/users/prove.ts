import type { EmailAddress } from '../kernel/email-address';

import type { ProofKind } from './proof';
import type { HostUser, UsersService } from './service';

/**
 * Writes down that a user has proved the address that they have. Somebody else may have registered it before them, so
 * whoever proves it for the first time ends every session that is older, the one they ask with included: nobody knows
 * whose it is. To be called inside the transaction of what follows.
 */
export const proveAddress = async (
  users: UsersService,
  user: HostUser,
  address: EmailAddress,
  how: ProofKind,
): Promise<HostUser> => {
  if (!(await users.isProved(user))) {
    await users.endOlderSessions(user.id);
  }
  await users.recordProof(user.id, address, how);
  await users.confirm(user.id);
  return { ...user, confirmed: true };
};
