import { useDebounce } from '@strapi/strapi/admin';
import { useInvitationsCheckQuery } from '../api';
import type { EmailCheck } from '../contract';
import { looksLikeEmail } from '../fields/invitation-form';

const TYPING_PAUSE_MS = 400;

/** What the server says of an address, asked while it is typed; `undefined` until it is known. */
export const useEmailCheck = (email: string): EmailCheck | undefined => {
  const typed = email.trim();
  const settled = useDebounce(typed, TYPING_PAUSE_MS);
  const { currentData } = useInvitationsCheckQuery(settled, {
    skip: !looksLikeEmail(settled),
    refetchOnMountOrArgChange: true,
  });

  return settled === typed && looksLikeEmail(typed) ? currentData : undefined;
};
