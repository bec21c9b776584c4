import type { Mail } from '../support';

/** The token of the first link in a mail. */
export const tokenIn = (mail: Mail): string => {
  const link = mail.links.find((text) => text.includes('token='));
  if (!link) throw new Error(`There is no link in the mail "${mail.subject}".`);
  return tokenOf(link);
};

export const tokenOf = (link: string): string => new URL(link).searchParams.get('token') ?? '';
