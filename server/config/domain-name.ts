import { domainToASCII } from 'node:url';

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/** The form in which domains are compared: lower case, punycode. */
export const toHostName = (text: string): string => domainToASCII(text.normalize('NFC').toLowerCase());

export const isHostName = (text: string): boolean => DOMAIN.test(toHostName(text));
