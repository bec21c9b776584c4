import type { EmailCheck, Options } from '../../admin/invitations/contract';
import { toForm, toUpdate } from '../../admin/invitations/detail/edit-form';
import { DEFAULT_ROLE, UNCHANGED } from '../../admin/invitations/fields/choices';
import {
  checkForm,
  compactPhone,
  emptyForm,
  placeErrors,
  toCreate,
} from '../../admin/invitations/fields/invitation-form';
import { groupsFor, keepGroups, matchingGroups } from '../../admin/invitations/fields/group-choices';
import { isAccessRefused, isAddressRefused } from '../../admin/invitations/wizard/address-check';
import { invitation } from './invitation';

const options: Options = {
  roles: [{ documentId: 'r1', name: 'Authenticated', type: 'authenticated' }],
  defaultRole: 'r1',
  languages: [{ code: 'en', name: 'English' }],
  expiry: { default: '7d', presets: ['48h', '7d'], max: '30d' },
  required: [],
  accounts: [
    { documentId: 'a1', name: 'Acme', slug: 'acme', seats: { limit: 3, used: 1, reserved: 1 } },
    { documentId: 'a2', name: 'Full', slug: 'full', seats: { limit: 2, used: 1, reserved: 1 } },
    { documentId: 'a3', name: 'Any', slug: 'any', seats: { limit: null, used: 9, reserved: 9 } },
  ],
  groups: [
    { documentId: 'g0', name: 'Everybody', account: null },
    { documentId: 'g1', name: 'Acme staff', account: { documentId: 'a1', name: 'Acme' } },
    { documentId: 'g2', name: 'Full staff', account: { documentId: 'a2', name: 'Full' } },
  ],
  permissions: [],
  allowDirectMembership: false,
  mail: { ready: true, reason: null },
  emailPolicy: 'invited',
  features: { accounts: true, signUpLinks: true },
};
const form = { ...emptyForm(options), email: 'ann@example.test' };
const check = (changes: Partial<typeof form>, required: string[] = []) =>
  checkForm((id) => id, { ...form, ...changes }, { ...options, required });

describe('what the form finds wrong before the server is asked', () => {
  it.each([
    [{}, {}],
    [{ email: '  ' }, { email: 'field.email.required' }],
    [{ email: 'ann' }, { email: 'field.email.invalid' }],
    [{ email: 'a b@example.test' }, { email: 'field.email.invalid' }],
    [{ email: 'ünï@exämple.test' }, {}],
    [{ phone: '030 123' }, { phone: 'field.phone.invalid' }],
    [{ phone: '+49 (30) 90-18.20' }, {}],
    [{ expiresIn: '' }, { expiresIn: 'field.expiresIn.required' }],
    [{ expiresIn: '0d' }, { expiresIn: 'field.expiresIn.required' }],
    [{ expiresIn: '31d' }, { expiresIn: 'field.expiresIn.tooLong' }],
    [{ expiresIn: '720h' }, {}],
    [{ expiresIn: UNCHANGED }, {}],
    [{ role: '' }, { role: 'field.role.required' }],
    [{ account: 'a1' }, {}],
    [{ account: 'a2' }, { account: 'field.account.full' }],
    [{ account: 'a3' }, {}],
    [{ message: 'x'.repeat(1001) }, { message: 'field.message.tooLong' }],
  ])('%j', (changes, errors) => {
    expect(check(changes)).toEqual(errors);
  });

  it('asks for what the site requires', () => {
    const required = ['firstName', 'lastName', 'phone', 'countryCode', 'message'];
    expect(Object.keys(check({}, required)).sort()).toEqual([...required].sort());
    expect(check({}, ['account', 'groups'])).toEqual({
      account: 'field.account.required',
      groups: 'field.groups.required',
    });
    expect(check({ account: 'a1', groups: ['g1'] }, ['account', 'groups'])).toEqual({});
    expect(check({ firstName: ' ' }, ['firstName'])).toEqual({ firstName: 'field.firstName.required' });
  });
});

describe('what is sent', () => {
  it('leaves out what was not filled in', () => {
    expect(toCreate(form, true)).toEqual({ email: 'ann@example.test', expiresIn: '7d', send: true });
  });

  it('names a role only where one was chosen: the default changes nobody who has a user', () => {
    expect(toCreate({ ...form, role: DEFAULT_ROLE }, true)).not.toHaveProperty('role');
    expect(toCreate({ ...form, role: 'r1' }, false)).toMatchObject({ role: 'r1', send: false });
  });

  it('permissions with an account only', () => {
    const permissions = ['invoices.view'];
    expect(toCreate({ ...form, permissions }, true)).not.toHaveProperty('permissions');
    expect(toCreate({ ...form, account: 'a1', groups: ['g1'], permissions }, true)).toMatchObject({
      account: 'a1',
      groups: ['g1'],
      permissions,
    });
    expect(toCreate({ ...form, account: 'a1', permissions: 'all' }, true)).toMatchObject({
      permissions: 'all',
    });
  });

  it.each([
    ['+49 30 123', '+4930123'],
    ['0049 (30) 1-2/3', '+4930123'],
    ['', ''],
  ])('a phone number %j as %j', (typed, sent) => {
    expect(compactPhone(typed)).toBe(sent);
  });

  it('only what an edit changed, and null for what it emptied', () => {
    const before = toForm(invitation({ firstName: 'Ann', message: 'Hello', locale: 'en' }));
    expect(toUpdate(before, before)).toEqual({});
    expect(toUpdate(before, { ...before, firstName: 'Anna', message: ' ' })).toEqual({
      firstName: 'Anna',
      message: null,
    });
    expect(toUpdate(before, { ...before, role: 'r1', expiresIn: '48h' })).toEqual({
      role: 'r1',
      expiresIn: '48h',
    });
  });

  it('account, groups and permissions where an edit changed them', () => {
    const account = { documentId: 'a1', name: 'Acme', slug: 'acme' };
    const groups = [{ documentId: 'g0', name: 'Everybody' }];
    const before = toForm(invitation({ account, groups, permissions: ['one', 'two'] }));
    expect(toUpdate(before, { ...before, permissions: ['two', 'one'] })).toEqual({});
    expect(toUpdate(before, { ...before, permissions: 'all' })).toEqual({ permissions: 'all' });
    expect(toUpdate(before, { ...before, groups: [] })).toEqual({ groups: [] });
    expect(toUpdate(before, { ...before, account: 'a3' })).toEqual({
      account: 'a3',
      permissions: ['one', 'two'],
    });
    expect(toUpdate(before, { ...before, account: '' })).toEqual({ account: null });
  });

  it('null for a role that is taken back to the default', () => {
    const role = { documentId: 'r1', name: 'Authenticated', type: 'authenticated' };
    const before = toForm(invitation({ role }));
    expect(toUpdate(before, { ...before, role: DEFAULT_ROLE })).toEqual({ role: null });
  });
});

describe('groups that can be chosen', () => {
  const ids = (groups: { documentId: string }[]) => groups.map(({ documentId }) => documentId);

  it('are those of the site and of the chosen account', () => {
    expect(ids(groupsFor(options.groups, ''))).toEqual(['g0']);
    expect(ids(groupsFor(options.groups, 'a1'))).toEqual(['g0', 'g1']);
  });

  it('do not stay chosen when another account is', () => {
    expect(keepGroups(['g0', 'g1'], options.groups, 'a2')).toEqual(['g0']);
  });

  it('are found by a part of their name; what is chosen stays in sight', () => {
    expect(ids(matchingGroups(options.groups, [], ' STAFF '))).toEqual(['g1', 'g2']);
    expect(ids(matchingGroups(options.groups, ['g0'], 'full'))).toEqual(['g0', 'g2']);
  });
});

it('an address with a user stands in the way only where there is no account to invite it into', () => {
  const check = (status: EmailCheck['status']): EmailCheck => ({
    email: 'ann@example.test',
    status,
    invitation: null,
    user: null,
  });
  const withoutAccounts = { ...options, accounts: [] };
  expect(isAddressRefused(check('user'), options)).toBe(false);
  expect(isAddressRefused(check('user'), withoutAccounts)).toBe(true);
  expect(isAddressRefused(check('blocked-domain'), options)).toBe(true);
  expect(isAccessRefused(check('user'), '')).toBe(true);
  expect(isAccessRefused(check('user'), 'a1')).toBe(false);
  expect(isAccessRefused(check('member'), 'a1')).toBe(true);
  expect(isAccessRefused(check('free'), '')).toBe(false);
});

it('puts each error of the server beside its field, and keeps those that have none', () => {
  expect(
    placeErrors([
      { path: ['email'], message: 'one' },
      { path: ['expiresAt'], message: 'two' },
      { path: [], message: 'three' },
      { path: ['metadata'], message: 'four' },
    ]),
  ).toEqual({ errors: { email: 'one', expiresIn: 'two' }, rest: ['three', 'four'] });
});
