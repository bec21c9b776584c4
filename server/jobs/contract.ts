import type { InferType } from 'yup';
import { string } from 'yup';

import { oneLine, only } from '../kernel/fields';
import { pagingFields } from '../kernel/paging';

import { JOB_STATES } from './job';

const MAX_KIND_LENGTH = 200;

const isStates = (text: string): boolean =>
  text.split(',').every((state) => JOB_STATES.some((known) => known === state));

const { _q: _search, ...pages } = pagingFields(['createdAt']);

export const listJobsSchema = only({
  ...pages,
  /** One or several, with commas. */
  kind: oneLine('The kind', MAX_KIND_LENGTH),
  state: string().test('states', `The states are of ${JOB_STATES.join(', ')}.`, (value) =>
    value === undefined ? true : isStates(value),
  ),
});
export type ListJobsQuery = InferType<typeof listJobsSchema>;

export const emptySchema = only({});
