import { PlainError } from '../run.mjs';
import { unknownMailbox } from './mail-door.mjs';
import { superAdmin, userPassword } from './people.mjs';
import { seedAccounts } from './seed-accounts.mjs';
import { seedWaysIn } from './seed-ways-in.mjs';

/**
 * @typedef {{ documentId: string }} Invitation
 * @typedef {{ documentId: string, [key: string]: string }} Entity
 * @typedef {{ data: Entity & Entity[], jwt: string, [key: string]: unknown }} Answer
 * @typedef {(method: string, route: string, body?: unknown, token?: string) => Promise<Answer>} Call
 */

/**
 * @param {string} url where the playground is
 * @returns {Call} throws what the server refuses
 */
const caller = (url) => async (method, route, body, token) => {
  const answer = await fetch(`${url}${route}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new PlainError(`The demo could not ${method} ${route}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
};

/** @param {Call} call */
const logIn = async (call) => {
  const { data } = await call('GET', '/admin/init');
  if (data.hasAdmin) return (await call('POST', '/admin/login', superAdmin)).data.token;
  const account = { ...superAdmin, firstname: 'Ada', lastname: 'Demo' };
  return (await call('POST', '/admin/register-admin', account)).data.token;
};

/**
 * Fills the demo once: a super admin, invitations in every state, accounts with their people, sign-up links and terms,
 * each made by the same calls that people make, with the links and codes of mails that came.
 *
 * @param {string} url where the playground is
 * @param {import('./mails.mjs').Mails} mails what was sent
 */
export const seed = async (url, mails) => {
  const call = caller(url);
  const admin = await logIn(call);

  /** @type {(invitation: Record<string, unknown>) => Promise<Invitation & { email: string }>} */
  const invite = async (invitation) =>
    (await call('POST', '/invitations/invitations', invitation, admin)).data;
  /** Of the mailed link, which proves the address. @type {(invitation: Invitation & { email: string }) => Promise<string>} */
  const tokenOf = async (invitation) => mails.tokenFor((await sent(invitation)).email);

  /**
   * Waits until the mail is in a state.
   *
   * @type {<T extends Invitation>(state: 'sent' | 'dead', invitation: T) => Promise<T>}
   */
  const until = async (state, invitation) => {
    for (let attempt = 0; attempt < 150; attempt += 1) {
      const { data } = await call(
        'GET',
        `/invitations/invitations/${invitation.documentId}`,
        undefined,
        admin,
      );
      if (data.delivery?.state === state) return invitation;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new PlainError(
      `The mail of invitation ${invitation.documentId} was not ${state} within half a minute.`,
    );
  };
  /**
   * Nobody declines, and no admin withdraws, what has not been sent.
   *
   * @type {<T extends Invitation>(invitation: T) => Promise<T>}
   */
  const sent = (invitation) => until('sent', invitation);

  await invite({
    email: 'penny.pending@example.test',
    firstName: 'Penny',
    message: 'Looking forward to working with you.',
  });
  await invite({ email: 'nadia.not-sent@example.test', firstName: 'Nadia', send: false });
  await invite({
    email: 'lena.long@example.test',
    firstName: 'Lena',
    expiresIn: '30d',
    message: 'Take your time.',
  });

  const accepted = await invite({ email: 'anna.accepted@example.test', firstName: 'Anna' });
  await call('POST', '/api/invitations/register', {
    token: await tokenOf(accepted),
    username: 'anna',
    password: userPassword,
    firstName: 'Anna',
    lastName: 'Accepted',
  });

  const declined = await invite({ email: 'dora.declined@example.test', firstName: 'Dora' });
  await call('POST', '/api/invitations/decline', {
    token: await tokenOf(declined),
    reason: 'Not for me, thank you.',
  });

  const cancelled = await sent(await invite({ email: 'carl.cancelled@example.test', firstName: 'Carl' }));
  await call('POST', `/invitations/invitations/${cancelled.documentId}/cancel`, {}, admin);

  // The shortest life there is: it has expired by the time somebody looks.
  await invite({ email: 'erik.expired@example.test', firstName: 'Erik', expiresIn: '1s' });

  const failed = await invite({ email: `${unknownMailbox}@example.test`, firstName: 'Fred' });
  await until('dead', failed);
  await seedAccounts({ call, admin, invite, tokenOf });
  await seedWaysIn({ call, admin, mails });
};
