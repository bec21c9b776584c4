import { createHash, randomBytes } from 'node:crypto';

const INVITATION = 'plugin::invitations.invitation';
const DAY_MS = 86_400_000;
const CHUNK = 400;

const STATES = ['pending', 'accepted', 'declined', 'cancelled', 'expired'];
const MAILS = ['sent', 'sent', 'sent', 'dead', 'suppressed'];

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * One row of the invitations' table, as the plugin writes it.
 *
 * @param {number} index
 * @param {string} state
 * @param {Date} expiresAt
 */
export const rowOf = (index, state, expiresAt) => {
  const email = `seed-${index}-${randomBytes(4).toString('hex')}@site.test`;
  return {
    publicId: randomBytes(13).toString('hex'),
    nonce: randomBytes(13).toString('hex'),
    email,
    emailCanonical: email,
    emailKey: hash(email),
    openKey: state === 'pending' ? hash(`${email}:`) : null,
    state,
    expiresAt,
    lifeSeconds: 604_800,
    firstName: `First ${index}`,
    lastName: `Last ${index}`,
    source: index % 3 ? 'admin' : 'api-token',
    isRoleNamed: false,
    invitedByKind: 'system',
    vouchedByKind: 'system',
    deliveryState: MAILS[index % MAILS.length],
    deliverySentAt: new Date(Date.now() - index * 1000),
    deliveryAttempts: 1,
  };
};

/** @param {any} strapi */
export const createSeeds = (strapi) => {
  const query = () => strapi.db.query(INVITATION);
  const table = () => strapi.db.metadata.get(INVITATION).tableName;
  const insert = async (/** @type {object[]} */ rows) => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      await query().createMany({ data: rows.slice(start, start + CHUNK) });
    }
  };
  const analyze = () => strapi.db.connection.raw(`ANALYZE ${table()}`);

  return {
    /** Fills the table up to so many rows, of every state. */
    async fill(/** @type {number} */ total) {
      const present = await query().count();
      const later = new Date(Date.now() + 20 * DAY_MS);
      for (let start = present; start < total; start += 10_000) {
        const count = Math.min(10_000, total - start);
        await insert(
          Array.from({ length: count }, (_, offset) =>
            rowOf(start + offset, STATES[(start + offset) % STATES.length], later),
          ),
        );
      }
      await analyze();
    },
    /** So many overdue invitations, or as many rows for the baseline's bare UPDATE. */
    async overdue(/** @type {number} */ count) {
      const past = new Date(Date.now() - DAY_MS);
      await insert(Array.from({ length: count }, (_, index) => rowOf(index, 'pending', past)));
    },
    clear: () => query().deleteMany({}),
    count: () => query().count(),
    /** Links of fresh invitations, by address. */
    async tokens(/** @type {string[]} */ emails) {
      const service = strapi.plugin('invitations').service('invitations');
      const outcomes = await service.createMany(emails.map((email) => ({ email, send: false })));
      const records = outcomes.map((/** @type {any} */ { record }) => record);
      const source = strapi.plugin('invitations').service('delivery-sources').get('invitation');
      const messages = await source.compose(
        records.map((/** @type {any} */ { id }) => id),
        [],
      );
      return records.map((/** @type {any} */ { id }) =>
        new URL(messages.get(id).variables.link).searchParams.get('token'),
      );
    },
    async expire() {
      const began = performance.now();
      await strapi.plugin('invitations').service('invitations').expireOverdue();
      return performance.now() - began;
    },
    /** One bare UPDATE that writes the same columns. */
    async expireBare() {
      const now = new Date();
      const began = performance.now();
      await strapi.db
        .connection(table())
        .where('state', 'pending')
        .where('expires_at', '<=', now)
        .update({ state: 'expired', open_key: null, expired_at: now, expiry_token: 'bare' });
      return performance.now() - began;
    },
    /** Rows per second of the host's own createMany, a hundred at a time. */
    async createMany(/** @type {number} */ count) {
      const later = new Date(Date.now() + DAY_MS);
      const rows = Array.from({ length: count }, (_, index) => rowOf(index, 'pending', later));
      const began = performance.now();
      for (let start = 0; start < count; start += 100) {
        await query().createMany({ data: rows.slice(start, start + 100) });
      }
      return (count * 1000) / (performance.now() - began);
    },
  };
};
