import type { Core } from '@strapi/types';

import { getConfig } from '../config';
import { inChunks } from '../kernel/chunks';

import { PROFILE_UID } from './content-type';
import { refusedByHost } from './host-refusal';
import { upsert } from './upsert';
import { USER_UID } from './user';

/** What a user may tell about themselves. */
export interface Profile {
  firstName: string | null;
  lastName: string | null;
  /** E.164. */
  phone: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCode: string | null;
}

const COLUMNS = {
  firstName: 'first_name',
  lastName: 'last_name',
  phone: 'phone',
  countryCode: 'country_code',
} as const satisfies Record<keyof Profile, string>;

const FIELDS = Object.keys(COLUMNS) as (keyof Profile)[];

const EMPTY: Profile = { firstName: null, lastName: null, phone: null, countryCode: null };

const given = (patch: Partial<Profile>): (keyof Profile)[] =>
  FIELDS.filter((field) => patch[field] !== undefined);

/** The mapping of the configuration: profile field → attribute of the host's user. */
export const mappingOf = (strapi: Core.Strapi): Readonly<Record<string, string>> =>
  getConfig(strapi).acceptance.profileMapping;

/** What of a profile also goes to the host's own attributes. */
export const mappedAttributes = (
  strapi: Core.Strapi,
  patch: Partial<Profile>,
): Record<string, string | null> => {
  const mapping = mappingOf(strapi);
  return Object.fromEntries(
    given(patch).flatMap((field) =>
      mapping[field] === undefined ? [] : [[mapping[field], patch[field] ?? null]],
    ),
  );
};

/** Writes the mapped attributes through the document service, so that the host's validation and hooks see it. */
const writeToHost = async (strapi: Core.Strapi, userId: number, patch: Partial<Profile>): Promise<void> => {
  const data = mappedAttributes(strapi, patch);
  if (Object.keys(data).length === 0) {
    return;
  }
  const user = (await strapi.db
    .query(USER_UID)
    .findOne({ select: ['documentId'], where: { id: userId } })) as { documentId: string } | null;
  if (user) {
    const { documentId } = user;
    await refusedByHost(() => strapi.documents(USER_UID).update({ documentId, data }), mappingOf(strapi));
  }
};

export interface Profiles {
  /** All null for a user who told nothing. */
  readProfile(userId: number): Promise<Profile>;
  /** User id → profile; those who told nothing are left out. */
  readProfiles(userIds: readonly number[]): Promise<Map<number, Profile>>;
  /**
   * Fields that are left out stay as they are.
   *
   * @throws ValidationError where the host refuses a mapped attribute
   */
  writeProfile(userId: number, patch: Partial<Profile>): Promise<void>;
}

const toProfile = (row: Profile | null): Profile => ({
  ...EMPTY,
  ...(row && Object.fromEntries(FIELDS.map((field) => [field, row[field]]))),
});

export const createProfiles = (strapi: Core.Strapi): Profiles => ({
  async readProfile(userId) {
    const row = (await strapi.db
      .query(PROFILE_UID)
      .findOne({ where: { user: { id: userId } } })) as Profile | null;
    return toProfile(row);
  },
  async readProfiles(userIds) {
    const rows = await inChunks(
      userIds,
      async (chunk) =>
        (await strapi.db.query(PROFILE_UID).findMany({
          where: { user_id: { $in: chunk } },
          populate: { user: { select: ['id'] } },
        })) as (Profile & {
          user: { id: number } | null;
        })[],
    );
    return new Map(rows.flatMap(({ user, ...row }) => (user ? [[user.id, toProfile(row)]] : [])));
  },
  async writeProfile(userId, patch) {
    const fields = given(patch);
    if (fields.length === 0) {
      return;
    }
    const values = Object.fromEntries(fields.map((field) => [COLUMNS[field], patch[field] ?? null]));
    await upsert(strapi, PROFILE_UID, { key: { user_id: userId }, values });
    await writeToHost(strapi, userId, patch);
  },
});
