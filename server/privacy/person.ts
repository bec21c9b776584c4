import { parseAddress, type EmailAddress } from '../kernel/email-address';
import { invalidField } from '../kernel/errors';
import type { HostUser } from '../users/service';

import type { Context } from './context';

/** Somebody as this feature knows them: an address, and the user who has it. */
export interface Person {
  address: EmailAddress;
  user: HostUser | null;
}

/** @throws PluginError `ValidationError` (400) where it is no address */
export const findPerson = async ({ invitations }: Context, email: string): Promise<Person> => {
  const address = parseAddress(email);
  if (!address) {
    throw invalidField('email', 'This is not an email address.');
  }
  return { address, user: await invitations.users.findByAddress(address) };
};
