import { userPassword } from './people.mjs';

/**
 * @typedef {object} Tools
 * @property {import('./seed.mjs').Call} call
 * @property {string} admin the super admin's token
 * @property {import('./mails.mjs').Mails} mails
 */

const TERMS = `1. This site shows how invitations work. Nothing here is real.
2. What you write can be read by everybody who runs this demo.
3. Deleting its folder deletes everything.`;

/**
 * Ways in besides being invited: sign-up links, one of them in use and one that rests; an address that does not want to be
 * invited; and, last, terms that everybody has to accept from then on.
 *
 * @param {Tools} tools
 */
export const seedWaysIn = async ({ call, admin, mails }) => {
  /** @type {(method: string, route: string, body?: unknown) => Promise<{ documentId: string }>} */
  const manage = async (method, route, body) =>
    (await call(method, `/invitations/${route}`, body, admin)).data;
  const { data: accounts } = await call('GET', '/invitations/accounts?_q=Contoso', undefined, admin);

  const beta = await manage('POST', 'sign-up-links', {
    name: 'Customers of the bakery',
    account: accounts[0].documentId,
    permissions: ['invoices.view'],
    maxUses: 50,
    expiresIn: '30d',
  });
  const fair = await manage('POST', 'sign-up-links', { name: 'Trade fair', domains: ['example.test'] });
  await manage('POST', `sign-up-links/${fair.documentId}/pause`, {});

  const { data: link } = await call(
    'GET',
    `/invitations/sign-up-links/${beta.documentId}/link`,
    undefined,
    admin,
  );
  const email = 'sina.signup@example.test';
  const { data } = await call('POST', '/api/invitations/sign-up-links/register', {
    token: new URL(link.url).searchParams.get('token'),
    email,
    username: 'sina',
    password: userPassword,
    firstName: 'Sina',
    lastName: 'Signup',
  });
  const code = await mails.codeFor(email);
  await call('POST', `/api/invitations/challenges/${data.challenge}/confirm`, { code });

  await manage('POST', 'suppressions', { email: 'not.me.again@example.test' });
  await manage('POST', 'terms', { version: '2026-11', text: TERMS });
};
