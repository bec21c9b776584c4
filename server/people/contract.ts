import type { InferType } from 'yup';
import { boolean, string } from 'yup';

import { documentId, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';
import { profileFields } from '../users/contract';

import { PERSON_STATES } from './person';

const { page, pageSize, _q } = pagingFields(['id']);

/** The order is fixed: invitations before users, each the newest first. */
export const listPeopleSchema = only({
  page,
  pageSize,
  _q,
  state: string().oneOf(PERSON_STATES, `The state is one of ${PERSON_STATES.join(', ')}.`),
  account: documentId(),
  group: documentId(),
});
export type ListPeopleQuery = InferType<typeof listPeopleSchema>;

/** The list's filters without its pages: whom an export is about. */
export const peopleFilterSchema = listPeopleSchema.omit(['page', 'pageSize']);
export type PeopleFilterQuery = InferType<typeof peopleFilterSchema>;

export const editPersonSchema = only({ ...profileFields, blocked: boolean() });
export type EditPersonInput = InferType<typeof editPersonSchema>;

export const emptySchema = only({});
