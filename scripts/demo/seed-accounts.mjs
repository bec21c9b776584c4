import { userPassword } from './people.mjs';

/**
 * @typedef {object} Tools
 * @property {import('./seed.mjs').Call} call
 * @property {string} admin the super admin's token
 * @property {(invitation: Record<string, unknown>) => Promise<{ documentId: string, email: string }>} invite
 * @property {(invitation: { documentId: string, email: string }) => Promise<string>} tokenOf of its mailed link
 */

/**
 * Accounts with their owners, members and groups: who is in two accounts, who was removed, who is blocked, who is
 * invited, as a newcomer and as a user, and one invitation into an account that is gone.
 *
 * @param {Tools} tools
 */
export const seedAccounts = async ({ call, admin, invite, tokenOf }) => {
  /** @type {(method: string, route: string, body?: unknown) => Promise<import('./seed.mjs').Entity>} */
  const manage = async (method, route, body) =>
    (await call(method, `/invitations/${route}`, body, admin))?.data;
  const addressOf = (/** @type {string} */ name) => `${name.toLowerCase().replace(' ', '.')}@example.test`;

  /** Invites somebody, who registers. @type {(name: string, offer: Record<string, unknown>) => Promise<import('./seed.mjs').Entity>} */
  const register = async (name, offer) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    const invitation = await invite({ email: addressOf(name), firstName, lastName, ...offer });
    return call('POST', '/api/invitations/register', {
      token: await tokenOf(invitation),
      username: firstName.toLowerCase(),
      password: userPassword,
      firstName,
      lastName,
    });
  };
  /** A user accepts with what they log in with. @type {(name: string, offer: Record<string, unknown>) => Promise<import('./seed.mjs').Entity>} */
  const accept = async (name, offer) =>
    call('POST', '/api/invitations/accept', {
      token: await tokenOf(await invite({ email: addressOf(name), ...offer })),
      identifier: addressOf(name),
      password: userPassword,
    });

  const northwind = (await manage('POST', 'accounts', { name: 'Northwind Ltd', seats: 6 })).documentId;
  const bakery = (await manage('POST', 'accounts', { name: 'Contoso Bakery' })).documentId;
  const oldCase = (await manage('POST', 'accounts', { name: 'Case 2024-17', seats: 2 })).documentId;
  const newsletter = (
    await manage('POST', 'groups', { name: 'Newsletter', description: 'Everybody who wants it.' })
  ).documentId;
  const accounting = (await manage('POST', 'groups', { name: 'Accounting', account: northwind })).documentId;
  const drivers = (await manage('POST', 'groups', { name: 'Drivers', account: bakery })).documentId;

  const owner = await register('Olivia Owner', {
    account: northwind,
    permissions: 'all',
    groups: [newsletter],
  });
  await manage('POST', `accounts/${northwind}/transfer`, { membership: owner.membership.documentId });
  const baker = await register('Ben Baker', { account: bakery, permissions: 'all' });
  await manage('POST', `accounts/${bakery}/transfer`, { membership: baker.membership.documentId });
  await register('Mark Manager', {
    account: northwind,
    permissions: ['members.read', 'members.invite', 'invoices.view'],
    groups: [accounting],
  });
  await register('Vera Viewer', { account: northwind, permissions: ['invoices.view'] });
  await accept('Olivia Owner', { account: bakery, permissions: ['invoices.view', 'invoices.edit'] });

  const removed = await register('Rita Removed', { account: bakery, permissions: [], groups: [drivers] });
  await manage('DELETE', `memberships/${removed.membership.documentId}`);
  const blocked = await register('Bob Blocked', { account: bakery, permissions: ['members.read'] });
  await manage('PUT', `people/user/${blocked.user.documentId}`, { blocked: true });

  await invite({
    email: 'nora.newcomer@example.test',
    firstName: 'Nora',
    account: northwind,
    permissions: 'all',
    groups: [newsletter, accounting],
    message: 'You will take over from Mark.',
  });
  await invite({ email: 'dave.driver@example.test', account: bakery, permissions: [], groups: [drivers] });
  // Somebody who is a user already: People counts it at her.
  await invite({ email: addressOf('Vera Viewer'), account: bakery, permissions: ['invoices.view'] });

  const lost = await invite({ email: 'alan.attention@example.test', account: oldCase, permissions: [] });
  const token = await tokenOf(lost);
  await manage('DELETE', `accounts/${oldCase}?force=true`);
  // He finds that it cannot be accepted; the list of invitations says since then that it needs attention.
  await call('POST', '/api/invitations/register', {
    token,
    username: 'alan',
    password: userPassword,
  }).catch(() => undefined);
};
