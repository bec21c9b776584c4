import { parseAddress } from '../kernel/email-address';

/** Somebody as mail programs write them: `Ada Lovelace <ada@example.com>`. */
export interface Mailbox {
  address: string;
  name: string | null;
}

const ANGLES = /^(?<name>[^<>]*)<\s*(?:mailto:)?(?<address>[^<>\s]+)\s*>$/i;

const unquoted = (name: string): string =>
  name
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim();

/** Takes a cell apart; what is no mailbox is an address without a name, right or wrong. */
export const readMailbox = (cell: string): Mailbox => {
  const text = cell.trim();
  const { name, address } = ANGLES.exec(text)?.groups ?? {};
  return address === undefined
    ? { address: text.replace(/^mailto:/i, ''), name: null }
    : { address, name: unquoted(name ?? '') || null };
};

/** Is there an address in this cell? */
export const isMailbox = (cell: string): boolean => parseAddress(readMailbox(cell).address) !== null;
