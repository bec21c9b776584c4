import { parseAddress } from '../kernel/email-address';

/** `a@b.example` or `Name <a@b.example>`; a line break in it would begin another header of the mail. */
export const isSender = (text: string): boolean => {
  const [, name, address] = /^([^<>\r\n]*)<([^<>\s]+)>$/.exec(text) ?? [];
  return parseAddress(address ?? text) !== null && !/\p{Cc}/u.test(name ?? '');
};
