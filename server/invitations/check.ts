import { parseAddress } from '../kernel/email-address';

import type { Context } from './context';
import { isDomainBlocked } from './fields';
import { openKeyOf, stateAt } from './invitation';

/** What an inviter is told about an address before anything is created. */
export interface AddressCheck {
  email: string;
  status: 'free' | 'invalid' | 'invited' | 'user' | 'blocked-domain';
  invitation: { documentId: string } | null;
  user: { documentId: string; username: string } | null;
}

/** Says at once whether an address can be invited, and who stands in the way. */
export const checkAddress = async (context: Context, text: string): Promise<AddressCheck> => {
  const address = parseAddress(text);
  const nobody = { invitation: null, user: null };
  if (!address) {
    return { email: text, status: 'invalid', ...nobody };
  }
  const email = address.canonical;
  if (isDomainBlocked(context, address.domain)) {
    return { email, status: 'blocked-domain', ...nobody };
  }
  const user = await context.users.findByAddress(address);
  if (user) {
    const { documentId, username } = user;
    return { email, status: 'user', invitation: null, user: { documentId, username } };
  }
  const [holder] = await context.store.byOpenKeys([openKeyOf(address.key)]);
  if (holder && stateAt(holder, context.now()) === 'pending') {
    return { email, status: 'invited', invitation: { documentId: holder.documentId }, user: null };
  }
  return { email, status: 'free', ...nobody };
};
