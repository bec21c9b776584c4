import { createHash } from 'node:crypto';
import { rowOf } from './seeds.mjs';

const USER = 'plugin::users-permissions.user';
const ROLE = 'plugin::users-permissions.role';
const INVOICE = 'api::invoice.invoice';
const INVITATION = 'plugin::invitations.invitation';
const [ACCOUNT, MEMBERSHIP, FORMER, GROUP, GROUP_MEMBER, PROFILE, LOG_IN] = [
  'account',
  'membership',
  'former-membership',
  'group',
  'group-member',
  'profile',
  'log-in',
].map((name) => `plugin::invitations.${name}`);

const CHUNK = 400;
const DAY_MS = 86_400_000;
const GROUPS = 20;
const INVOICES = 20;
const PASSWORD = 'Bench-12345678';
const hash = (/** @type {string} */ text) => createHash('sha256').update(text).digest('hex');

/**
 * People in accounts, for a site as large as is asked for: of a hundred users one is blocked and one was removed from an
 * account, ten are in groups, and for ten users there is one open invitation.
 *
 * @param {import('@strapi/types').Core.Strapi} strapi
 */
export const createSociety = (strapi) => {
  const insert = async (/** @type {string} */ uid, /** @type {object[]} */ rows) => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      await strapi.db.query(uid).createMany({ data: rows.slice(start, start + CHUNK) });
    }
  };
  const list = (/** @type {number} */ length, /** @type {(index: number) => object} */ row) =>
    Array.from({ length }, (_, index) => row(index));
  const idsOf = async (/** @type {string} */ uid, /** @type {number} */ limit) => {
    const rows = await strapi.db.query(uid).findMany({ select: ['id'], orderBy: { id: 'desc' }, limit });
    return rows.map((/** @type {{ id: number }} */ { id }) => id).reverse();
  };
  const roleId = async () => (await strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } })).id;
  const analyze = async () => {
    for (const uid of [USER, INVITATION, ACCOUNT, MEMBERSHIP, FORMER, GROUP, GROUP_MEMBER, PROFILE, LOG_IN]) {
      await strapi.db.connection.raw(`ANALYZE ${strapi.db.metadata.get(uid).tableName}`);
    }
  };

  /** @param {number} count @param {string} mark @param {number} role */
  const addUsers = async (count, mark, role) => {
    await insert(
      USER,
      list(count, (index) => ({
        username: `${mark}-${index}`,
        email: `${mark}-${index}@site.test`,
        provider: 'local',
        confirmed: true,
        blocked: index % 100 === 7,
      })),
    );
    const ids = await idsOf(USER, count);
    // The host's own call for many rows leaves relations out.
    const { joinTable } = strapi.db.metadata.get(USER).attributes.role;
    await strapi.db.connection.batchInsert(
      joinTable.name,
      ids.map((/** @type {number} */ id, /** @type {number} */ index) => ({
        [joinTable.joinColumn.name]: id,
        [joinTable.inverseJoinColumn.name]: role,
        [joinTable.inverseOrderColumnName]: index + 1,
      })),
      CHUNK,
    );
    return ids;
  };

  return {
    /** @param {{ users: number, accounts: number, memberships: number }} size how many of each to add */
    async addPeople({ users: count, accounts: accountCount, memberships }) {
      const mark = `people-${Date.now()}`;
      const now = new Date();
      const users = await addUsers(count, mark, await roleId());
      await insert(
        ACCOUNT,
        list(accountCount, (index) => ({ name: `Account ${mark} ${index}`, slug: `${mark}-${index}` })),
      );
      const accounts = await idsOf(ACCOUNT, accountCount);
      const perUser = Math.min(accountCount, Math.max(1, Math.round(memberships / count)));
      const pairs = users.flatMap((/** @type {number} */ user, /** @type {number} */ index) =>
        list(perUser, (offset) => ({
          user,
          account: accounts[(index + offset) % accounts.length],
          hasAllPermissions: false,
          permissions: ['members.read'],
          notifications: {},
          joinedAt: now,
        })),
      );
      const removed = (/** @type {{ user: number }} */ { user }) => user % 100 === 13;
      await insert(
        MEMBERSHIP,
        pairs.filter((/** @type {{ user: number }} */ pair) => !removed(pair)),
      );
      await insert(
        FORMER,
        pairs.filter(removed).map(({ user, account }) => ({ user, account, how: 'removed', endedAt: now })),
      );
      const owners = await idsOf(MEMBERSHIP, accountCount);
      for (const [index, id] of accounts.entries()) {
        await strapi.db.query(ACCOUNT).updateMany({ where: { id }, data: { owner: owners[index] } });
      }
      await insert(
        GROUP,
        list(GROUPS, (index) => ({ name: `Group ${mark} ${index}`, nameKey: hash(`${mark}:${index}`) })),
      );
      const groups = await idsOf(GROUP, GROUPS);
      await insert(
        GROUP_MEMBER,
        users
          .filter((/** @type {number} */ _, /** @type {number} */ index) => index % 10 === 0)
          .map((/** @type {number} */ user, /** @type {number} */ index) => ({
            user,
            group: groups[index % GROUPS],
          })),
      );
      await insert(
        PROFILE,
        users.map((/** @type {number} */ user) => ({ user, firstName: `First ${user}` })),
      );
      await insert(
        LOG_IN,
        users.map((/** @type {number} */ user) => ({ user, at: now, ip: '203.0.113.7' })),
      );
      const later = new Date(now.getTime() + 20 * DAY_MS);
      await insert(
        INVITATION,
        list(Math.round(count / 10), (index) => ({
          ...rowOf(index, index % 2 ? 'pending' : 'expired', later),
          account: accounts[index % accounts.length],
        })),
      );
      await analyze();
      const named = async (/** @type {string} */ uid, /** @type {number} */ id) =>
        (await strapi.db.query(uid).findOne({ where: { id } })).documentId;
      return {
        account: await named(ACCOUNT, accounts[Math.floor(accounts.length / 2)]),
        group: await named(GROUP, groups[0]),
        user: await named(USER, users[Math.floor(users.length / 2)]),
      };
    },

    /** Somebody in an account with invoices, and what they log in with. */
    async addGuarded() {
      const mark = `guarded-${Date.now()}`;
      const user = await strapi.documents(USER).create({
        data: {
          username: mark,
          email: `${mark}@site.test`,
          provider: 'local',
          confirmed: true,
          password: PASSWORD,
          role: await roleId(),
        },
      });
      await insert(ACCOUNT, [{ name: mark, slug: mark }]);
      const account = await strapi.db.query(ACCOUNT).findOne({ where: { slug: mark } });
      await insert(MEMBERSHIP, [
        {
          user: user.id,
          account: account.id,
          hasAllPermissions: false,
          permissions: ['invoices.view'],
          notifications: {},
          joinedAt: new Date(),
        },
      ]);
      await insert(
        INVOICE,
        list(INVOICES, (index) => ({ title: `No. ${index}`, amount: index, account: account.documentId })),
      );
      return { account: account.documentId, identifier: mark, password: PASSWORD };
    },
  };
};
