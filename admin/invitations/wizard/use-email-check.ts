import { useDebounce } from '@strapi/strapi/admin';
import { useInvitationsCheckQuery } from '../api';
import type { EmailCheck } from '../contract';
import { looksLikeEmail } from '../fields/invitation-form';

const TYPING_PAUSE_MS = 400;

/**
 * What the server says of an address, asked while it is typed; `undefined` until it is known.
 *
 * @param account the account that the person is to be invited into; an empty text for none
 */
export const useEmailCheck = (email: string, account: string): EmailCheck | undefined => {
  const typed = email.trim();
  const settled = useDebounce(typed, TYPING_PAUSE_MS);
  const { currentData } = useInvitationsCheckQuery(
    { email: settled, ...(account && { account }) },
    { skip: !looksLikeEmail(settled), refetchOnMountOrArgChange: true },
  );

  return settled === typed && looksLikeEmail(typed) ? currentData : undefined;
};
