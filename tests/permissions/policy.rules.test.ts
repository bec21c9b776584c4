import { isMember, mayDo } from '../../server/members/policy';

const account = { from: 'header', name: 'X-Account' };

it.each([
  ['nothing', undefined],
  ['a header', { account }],
  ['a query key', { account: { from: 'query', name: 'account' } }],
])('a route may name %s', (_case, config) => {
  expect(() => isMember.validator(config)).not.toThrow();
});

it.each([
  ['no permission', { account }],
  ['a place that is none', { account: { from: 'cookie', name: 'a' }, permission: 'a.b' }],
  ['a place without a name', { account: { from: 'path' }, permission: 'a.b' }],
  ['something unknown', { permission: 'a.b', permissions: ['a.b'] }],
])('a route with %s stops the start', (_case, config) => {
  expect(() => mayDo.validator(config)).toThrow();
});
