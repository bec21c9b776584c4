import type { InferType } from 'yup';
import { string } from 'yup';

import { filledLine, oneLine, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';

const MAX_VERSION_LENGTH = 64;
const MAX_TEXT_LENGTH = 100_000;
const MAX_URL_LENGTH = 2000;

const isWebUrl = (text: string): boolean => {
  if (!URL.canParse(text)) {
    return false;
  }
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
};

/** The version of the terms that somebody has read. */
export const acceptTerms = () => oneLine('The version of the terms', MAX_VERSION_LENGTH);

export const createTermsSchema = only({
  version: filledLine('The version', MAX_VERSION_LENGTH).required('The version is missing.'),
  text: string()
    .max(MAX_TEXT_LENGTH, `The text has at most ${MAX_TEXT_LENGTH} characters.`)
    .nullable()
    .test('text-or-url', 'Give the text of the terms or the address of a page with it.', function (value) {
      const { url } = this.parent as { url?: unknown };
      return Boolean(value?.trim()) || (typeof url === 'string' && url.trim() !== '');
    }),
  url: string()
    .max(MAX_URL_LENGTH, `The address has at most ${MAX_URL_LENGTH} characters.`)
    .nullable()
    .test('web', 'The address begins with https:// or http://.', (value) =>
      value?.trim() ? isWebUrl(value.trim()) : true,
    ),
});
export type CreateTermsInput = InferType<typeof createTermsSchema>;

export const listTermsSchema = only(pagingFields(['createdAt']));
export type ListTermsQuery = InferType<typeof listTermsSchema>;

const { sort: _sort, ...pages } = pagingFields(['createdAt']);

export const listConsentsSchema = only({ ...pages, version: oneLine('The version', MAX_VERSION_LENGTH) });
export type ListConsentsQuery = InferType<typeof listConsentsSchema>;

export const exportConsentsSchema = only({
  _q: pages._q,
  version: oneLine('The version', MAX_VERSION_LENGTH),
});
export type ConsentFilter = InferType<typeof exportConsentsSchema>;
