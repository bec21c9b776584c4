import { createHash, randomBytes } from 'node:crypto';

const INVITATION = 'plugin::invitations.invitation';
const DELIVERY = 'plugin::invitations.delivery';
const EVENT = 'plugin::invitations.event';
const ACCOUNT = 'plugin::invitations.account';
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

/** The mail that went out for it. @param {number} index @param {Date} at */
const deliveryOf = (index, at) => ({
  kind: 'invitation',
  dedupeKey: `seed:${index}:${randomBytes(4).toString('hex')}`,
  subjectType: 'invitation',
  subjectId: index,
  subjectDocumentId: `seed-${index}`,
  recipientKey: hash(`seed-${index}`),
  state: 'sent',
  attempts: 1,
  dueAt: null,
  sentAt: at,
  messageId: `<seed-${index}@bench.test>`,
});

/** What its timeline says. @param {number} index @param {Date} at */
const eventOf = (index, at) => ({
  name: 'invitation.created',
  subjectType: 'invitation',
  subjectId: index,
  subjectDocumentId: `seed-${index}`,
  actorKind: 'system',
  at,
  changes: {},
  state: 'told',
  dueAt: null,
  attempts: 1,
});

/** So many rows are made by the host's own queries; the others are copies of them, each with names of its own. */
const ORIGINALS = 10_000;

/**
 * Something new in every row, and a moment that is so many milliseconds earlier: of a million that were made at once, no
 * order by time would be like a site's.
 *
 * @type {Record<string, { random: string, earlier: string }>}
 */
const DIALECTS = {
  sqlite: { random: 'lower(hex(randomblob(16)))', earlier: 'created_at - ?' },
  postgres: {
    random: 'md5(random()::text || id::text)',
    earlier: `created_at - ? * interval '1 millisecond'`,
  },
};

/** What a copy has of its own, table by table: SQL by column, where `?` is how far its number is from its original's. */
const ownColumns = (/** @type {{ random: string, earlier: string }} */ { random, earlier }) => ({
  [INVITATION]: {
    created_at: earlier,
    document_id: random,
    public_id: random,
    nonce: random,
    email_key: random,
    open_key: `case when open_key is null then null else ${random} end`,
    email: `'seed-' || (id + ?) || '@site.test'`,
    email_canonical: `'seed-' || (id + ?) || '@site.test'`,
  },
  [DELIVERY]: {
    document_id: random,
    dedupe_key: random,
    message_id: `'<' || ${random} || '@bench.test>'`,
    recipient_key: random,
    subject_id: 'subject_id + ?',
    subject_document_id: random,
  },
  [EVENT]: { document_id: random, subject_id: 'subject_id + ?', subject_document_id: random },
});

/**
 * Doubles a table until it has so many rows, in the database alone.
 *
 * @param {import('@strapi/types').Core.Strapi} strapi
 * @param {string} uid
 * @param {number} total
 */
const multiply = async ({ db }, uid, total) => {
  const { tableName } = db.metadata.get(uid);
  const own = /** @type {Record<string, string>} */ (ownColumns(DIALECTS[db.dialect.client])[uid]);
  const columns = Object.keys(await db.connection(tableName).columnInfo()).filter((name) => name !== 'id');
  for (let present = await db.query(uid).count(); present < total; present = await db.query(uid).count()) {
    const shift = present;
    const values = columns.map((name) => own[name] ?? `"${name}"`);
    const bindings = values.flatMap((value) => (value.includes('?') ? [shift] : []));
    await db.connection.raw(
      `insert into ${tableName} (${columns.map((name) => `"${name}"`).join(', ')}) ` +
        `select ${values.join(', ')} from ${tableName} order by id limit ${Math.min(present, total - present)}`,
      bindings,
    );
  }
};

/** @param {import('@strapi/types').Core.Strapi} strapi */
export const createSeeds = (strapi) => {
  const query = () => strapi.db.query(INVITATION);
  const table = () => strapi.db.metadata.get(INVITATION).tableName;
  const insert = async (/** @type {object[]} */ rows, uid = INVITATION) => {
    for (let start = 0; start < rows.length; start += CHUNK) {
      await strapi.db.query(uid).createMany({ data: rows.slice(start, start + CHUNK) });
    }
  };
  const analyze = async () => {
    const { client } = strapi.db.connection.client.config;
    for (const uid of [INVITATION, DELIVERY, EVENT]) {
      const name = strapi.db.metadata.get(uid).tableName;
      await strapi.db.connection.raw(`ANALYZE ${client.startsWith('mysql') ? 'TABLE ' : ''}${name}`);
    }
  };

  return {
    /** A token of a server that may do everything. */
    async apiToken() {
      const { accessKey } = await strapi.service('admin::api-token').create({
        name: `bench-${Date.now()}`,
        type: 'full-access',
        lifespan: null,
      });
      return accessKey;
    },
    /**
     * Fills the table up to so many rows, of every state, each with the mail that went out for it and an event. One of a
     * hundred is of the account and needs attention.
     */
    async fill(/** @type {{ total: number, account: string }} */ { total, account: documentId }) {
      const { id: account } = await strapi.db.query(ACCOUNT).findOne({ where: { documentId } });
      const ofAccount = { account, needsAttention: 'inviter-gone' };
      const present = await query().count();
      const later = new Date(Date.now() + 20 * DAY_MS);
      const originals = Math.min(ORIGINALS, total);
      for (let start = present; start < originals; start += 10_000) {
        const count = Math.min(10_000, originals - start);
        const indexes = Array.from({ length: count }, (_, offset) => start + offset);
        await insert(
          indexes.map((index) => ({
            ...rowOf(index, STATES[index % STATES.length], later),
            ...(index % 100 === 0 && ofAccount),
          })),
        );
        const at = new Date(Date.now() - 30 * DAY_MS);
        await insert(
          indexes.map((index) => deliveryOf(index, at)),
          DELIVERY,
        );
        await insert(
          indexes.map((index) => eventOf(index, at)),
          EVENT,
        );
      }
      for (const uid of [INVITATION, DELIVERY, EVENT]) await multiply(strapi, uid, total);
      await analyze();
    },
    /** So many overdue invitations in an empty table, or as many rows for the baseline's bare UPDATE. */
    async overdue(/** @type {number} */ count) {
      const past = new Date(Date.now() - DAY_MS);
      const originals = Math.min(ORIGINALS, count);
      await insert(Array.from({ length: originals }, (_, index) => rowOf(index, 'pending', past)));
      await multiply(strapi, INVITATION, count);
      // Or whoever writes first would have to wait until all of this is in SQLite's file.
      if (strapi.db.dialect.client === 'sqlite')
        await strapi.db.connection.raw('pragma wal_checkpoint(truncate)');
    },
    async clear() {
      for (const uid of [INVITATION, DELIVERY, EVENT]) await strapi.db.query(uid).deleteMany({});
    },
    count: () => query().count(),
    /** Links of fresh invitations, by address. */
    async tokens(/** @type {string[]} */ emails) {
      const service = strapi.plugin('invitations').service('invitations');
      const outcomes = await service.createMany(emails.map((email) => ({ email, send: false })));
      const records = outcomes.map((/** @type {{ record: { id: number } }} */ { record }) => record);
      const source = strapi.plugin('invitations').service('delivery-sources').get('invitation');
      const messages = await source.compose(
        records.map((/** @type {{ id: number }} */ { id }) => id),
        [],
      );
      return records.map((/** @type {{ id: number }} */ { id }) =>
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
        .update({ state: 'expired', open_key: null, expired_at: now, sweep_token: 'bare' });
      return performance.now() - began;
    },
    /** Invitations per second of the host's own createMany, each with a delivery and an event, a hundred at a time. */
    async createMany(/** @type {number} */ count) {
      const later = new Date(Date.now() + DAY_MS);
      const now = new Date();
      const indexes = Array.from({ length: count }, (_, index) => index);
      /** @type {[string, object[]][]} */
      const tables = [
        [INVITATION, indexes.map((index) => rowOf(index, 'pending', later))],
        [DELIVERY, indexes.map((index) => deliveryOf(index, now))],
        [EVENT, indexes.map((index) => eventOf(index, now))],
      ];
      const began = performance.now();
      for (let start = 0; start < count; start += 100) {
        for (const [uid, rows] of tables) {
          await strapi.db.query(uid).createMany({ data: rows.slice(start, start + 100) });
        }
      }
      return (count * 1000) / (performance.now() - began);
    },
  };
};
