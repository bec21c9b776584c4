import type { Options } from '../../admin/invitations/contract';
import { toForm, toUpdate } from '../../admin/invitations/detail/edit-form';
import { DEFAULT_ROLE, UNCHANGED } from '../../admin/invitations/fields/choices';
import {
  checkForm,
  compactPhone,
  emptyForm,
  placeErrors,
  toCreate,
} from '../../admin/invitations/fields/invitation-form';
import { invitation } from './invitation';

const options: Options = {
  roles: [{ documentId: 'r1', name: 'Authenticated', type: 'authenticated' }],
  defaultRole: 'r1',
  languages: [{ code: 'en', name: 'English' }],
  expiry: { default: '7d', presets: ['48h', '7d'], max: '30d' },
  required: [],
  mail: { ready: true, reason: null },
  emailPolicy: 'invited',
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
    [{ message: 'x'.repeat(1001) }, { message: 'field.message.tooLong' }],
  ])('%j', (changes, errors) => {
    expect(check(changes)).toEqual(errors);
  });

  it('asks for what the site requires', () => {
    const required = ['firstName', 'lastName', 'phone', 'countryCode', 'message'];
    expect(Object.keys(check({}, required)).sort()).toEqual([...required].sort());
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

  it('null for a role that is taken back to the default', () => {
    const role = { documentId: 'r1', name: 'Authenticated', type: 'authenticated' };
    const before = toForm(invitation({ role }));
    expect(toUpdate(before, { ...before, role: DEFAULT_ROLE })).toEqual({ role: null });
  });
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
