import { PlainError } from '../run.mjs';

/**
 * What was sent to whom: the link and the code of the latest mail.
 *
 * @typedef {{ tokenFor: (address: string) => Promise<string>, codeFor: (address: string) => Promise<string> }} Mails
 */

const LINK = /https?:\/\/\S+[?&]token=([\w.-]+)/;
const CODE = /\b(\d{6})\b/;

/**
 * @param {(address: string) => Promise<string[]> | string[]} textsFor of the mails to an address, the latest first
 * @returns {Mails}
 */
export const readMails = (textsFor) => {
  /** @param {string} what @param {RegExp} pattern */
  const finder = (what, pattern) => async (/** @type {string} */ address) => {
    for (let attempt = 0; attempt < 150; attempt += 1) {
      for (const text of await textsFor(address)) {
        const found = pattern.exec(text)?.[1];
        if (found) return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new PlainError(`No mail with a ${what} came for ${address} within half a minute.`);
  };
  return { tokenFor: finder('link', LINK), codeFor: finder('code', CODE) };
};

/**
 * The mails that maildev has caught.
 *
 * @typedef {{ date: string, text?: string, envelope: { to: { address: string }[] } }} CaughtMail
 *
 * @param {string} mailUrl
 * @returns {Mails}
 */
export const caughtMails = (mailUrl) =>
  readMails(async (address) => {
    /** @type {CaughtMail[]} */
    const mails = await (await fetch(`${mailUrl}/email`)).json();
    return mails
      .filter(({ envelope }) => envelope.to.some((recipient) => recipient.address === address))
      .map(({ text }) => text ?? '')
      .reverse();
  });
