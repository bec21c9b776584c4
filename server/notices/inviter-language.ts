import { DEFAULT_LANGUAGE } from '../kernel/languages';
import type { InviterPerson } from '../invitations/inviter';

import type { Context } from './context';

/** The language that an administrator chose, or the one in which a member was invited; else the site's. */
export const languageOf = async ({ invitations }: Context, inviter: InviterPerson): Promise<string> => {
  if (inviter.language !== null || inviter.user === null) {
    return inviter.language ?? DEFAULT_LANGUAGE;
  }
  return (await invitations.store.lastLanguageOf(inviter.user.id)) ?? DEFAULT_LANGUAGE;
};
