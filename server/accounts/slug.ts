import { strings } from '@strapi/utils';

import { randomId } from '../kernel/secret';

import type { Context } from './context';

const MAX_LENGTH = 64;
/** Room for what makes it unlike the others. */
const STEM_LENGTH = MAX_LENGTH - 8;
/** So many are tried in order; whoever still finds it taken gets one by chance. */
const MAX_NUMBERED = 20;

const stemOf = (name: string): string =>
  strings.nameToSlug(name).slice(0, STEM_LENGTH).replace(/-+$/, '') || 'account';

/**
 * A slug made from the name that nobody has yet: `acme`, `acme-2`, … Somebody else may take it in the meantime; the
 * unique index tells.
 */
export const freeSlug = async ({ accounts }: Pick<Context, 'accounts'>, name: string): Promise<string> => {
  const stem = stemOf(name);
  const numbered = Array.from({ length: MAX_NUMBERED }, (_, index) =>
    index === 0 ? stem : `${stem}-${index + 1}`,
  );
  const taken = await accounts.slugsAmong(numbered);
  return numbered.find((slug) => !taken.has(slug)) ?? `${stem}-${randomId().slice(0, 7)}`;
};
