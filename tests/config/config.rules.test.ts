import { DEFAULTS } from '../../server/config/defaults';
import { schema } from '../../server/config/schema';
import { validator } from '../../server/config/validator';

/** What the validator says of a configuration; the empty text where it has nothing against it. */
const complaintsOf = (config: unknown): string => {
  try {
    validator(config);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

/** `{ a: { b: value } }` for `a.b`. */
const at = (key: string, value: unknown): Record<string, unknown> =>
  key
    .split('.')
    .reverse()
    .reduce<unknown>((inner, name) => ({ [name]: inner }), value) as Record<string, unknown>;

const secret = 'a'.repeat(32);
const DURATION = 'a duration of at least one second';
const BOOLEAN = 'true or false';

interface Case {
  key: string;
  wrong: unknown[];
  right: unknown[];
  wants: string;
}

const boolean = (key: string): Case => ({
  key,
  wrong: ['true', 1, null],
  right: [true, false],
  wants: BOOLEAN,
});
const duration = (key: string, ...right: string[]): Case => ({
  key,
  wrong: ['soon', '7 days', '0s', '-1h', '1w', 60, null, ''],
  right,
  wants: DURATION,
});
const number = (key: string, wrong: unknown[], right: unknown[]): Case => ({
  key,
  wrong: [...wrong, '5', 1.5, NaN],
  right,
  wants: 'a whole number',
});

const cases: Case[] = [
  boolean('features.pages'),
  boolean('features.portal'),
  boolean('features.signUpLinks'),
  boolean('features.accounts'),
  {
    key: 'publicUrl',
    wrong: [
      'example.com',
      '/invite',
      'ftp://example.com',
      'https://a:b@example.com',
      'https://example.com?x=1',
      5,
    ],
    right: ['https://example.com', 'http://localhost:1337', 'https://example.com/strapi', null],
    wants: 'an absolute http(s) URL',
  },
  {
    key: 'secret',
    wrong: ['short', 5, [], [secret, 'short'], [secret, 5]],
    right: [secret, [secret, 'b'.repeat(64)], null],
    wants: 'at least 32 characters',
  },
  ...['links.acceptUrl', 'links.joinUrl'].map((key) => ({
    key,
    wrong: [
      'https://app.example.com/join',
      '/join?token={token}',
      'https://{token}.example.com/',
      'javascript:alert("{token}")',
      5,
    ],
    right: ['https://app.example.com/join?token={token}', 'https://app.example.com/#/join/{token}', null],
    wants: 'contains {token}',
  })),
  boolean('links.replaceOnResend'),
  {
    key: 'pages.path',
    wrong: ['invite', '/', '/invite/', '//invite', '/in vite', '/:id', '/../x', 5, null],
    right: ['/invite', '/welcome/to-us', '/Join_us'],
    wants: 'a path such as "/invite"',
  },
  duration('expiry.default', '1s', '30d'),
  {
    key: 'expiry.presets',
    wrong: ['48h', ['soon'], [5], ['1h', '1h']],
    right: [[], ['1h']],
    wants: 'a list',
  },
  duration('expiry.max', '30d', '365d'),
  {
    key: 'roles.grantable',
    wrong: ['editor', [''], [5]],
    right: [['authenticated'], []],
    wants: 'role types',
  },
  {
    key: 'roles.grantableBy',
    wrong: [['a'], { editor: 'authenticated' }, { editor: [5] }, null],
    right: [{ 'strapi-editor': ['authenticated'] }, {}],
    wants: 'lists of role types',
  },
  {
    key: 'invite.required',
    wrong: ['message', ['email'], [5], null],
    right: [['firstName', 'message'], []],
    wants: 'a list of firstName',
  },
  {
    key: 'acceptance.emailPolicy',
    wrong: ['all', true, null],
    right: ['invited', 'domain', 'any'],
    wants: 'one of "invited", "domain", "any"',
  },
  {
    key: 'acceptance.after',
    wrong: ['portal', null],
    right: ['session', 'login'],
    wants: 'one of "session", "login"',
  },
  ...['acceptance.redirectUrl', 'acceptance.loginUrl'].map((key) => ({
    key,
    wrong: ['welcome', '//evil.example', 'javascript:alert(1)', '/\\evil.example', '', 5],
    right: ['/welcome?x=1', 'https://app.example.com/login', null],
    wants: 'a path of this site',
  })),
  boolean('acceptance.trustConfirmed'),
  {
    key: 'acceptance.renewal',
    wrong: ['on', null],
    right: ['request', 'automatic', 'off'],
    wants: 'one of "request"',
  },
  ...['firstName', 'lastName', 'phone', 'countryCode'].map((field) => ({
    key: `acceptance.profile.${field}`,
    wrong: ['maybe', true, null],
    right: ['required', 'optional', 'hidden'],
    wants: 'one of "required", "optional", "hidden"',
  })),
  {
    key: 'acceptance.profileMapping',
    wrong: [{ phone: 'role' }, { phone: 'password' }, { email: 'mail' }, { phone: 'a.b' }, ['phone'], null],
    right: [{ phone: 'mobile', firstName: 'given_name' }, {}],
    wants: 'attributes of the user',
  },
  number('password.minLength', [0, 73], [1, 72]),
  number('password.minStrength', [-1, 5], [0, 4]),
  ...['domains.allow', 'domains.block'].map((key) => ({
    key,
    wrong: ['example.com', ['@example.com'], ['localhost'], ['exa mple.com'], [5]],
    right: [['example.com', 'bücher.example'], []],
    wants: 'domain names',
  })),
  boolean('accounts.required'),
  boolean('accounts.allowDirectMembership'),
  {
    key: 'accounts.whoMayInvite',
    wrong: ['members', null],
    right: ['permission', 'owner'],
    wants: 'one of "permission"',
  },
  boolean('groups.required'),
  {
    key: 'permissions.catalogue',
    wrong: ['invoices.view', { key: 'a' }, null],
    right: [
      [],
      [{ key: 'invoices.view', label: 'View', description: 'See them', group: 'Invoices' }],
      [{ key: 'invoices.view', label: 'View' }],
    ],
    wants: 'a list',
  },
  {
    key: 'delivery.engine',
    wrong: ['redis', null],
    right: ['database'],
    wants: 'one of "database", "bullmq"',
  },
  {
    key: 'delivery.redis',
    wrong: ['localhost:6379', 'http://localhost', 5],
    right: ['redis://localhost:6379', 'rediss://:secret@example.com', null],
    wants: 'a Redis URL',
  },
  ...['delivery.from', 'delivery.replyTo'].map((key) => ({
    key,
    wrong: ['team', 'a@example.com, b@example.com', 'Team\r\nBcc: x <a@example.com>', 5, ''],
    right: ['team@example.com', 'The team <team@example.com>', null],
    wants: 'an email address',
  })),
  number('delivery.ratePerSecond', [0, -1], [1, 100, null]),
  number('delivery.ratePerDay', [0], [1, 500_000, null]),
  number('delivery.retry.attempts', [0, 101], [1, 100]),
  duration('delivery.retry.firstDelay', '1s', '6h'),
  duration('delivery.retry.maxDelay', '30s', '12h'),
  number('delivery.concurrency', [0, 101], [1, 100]),
  duration('delivery.sendTimeout', '1s', '29s'),
  duration('delivery.pollInterval', '1s', '10m'),
  duration('delivery.lease', '41s', '10m'),
  { key: 'reminders', wrong: ['2d', ['2 days'], [5], null], right: [[], ['2d', '6h']], wants: 'a list' },
  boolean('notifications.inviter.accepted'),
  boolean('notifications.inviter.declined'),
  boolean('notifications.inviter.renewalRequested'),
  boolean('notifications.inviter.digest'),
  number('limits.perInviterPerDay', [0], [1, 1000]),
  number('limits.perRecipientPerDay', [0], [1, 1000]),
  boolean('rateLimit.enabled'),
  { key: 'rateLimit.store', wrong: ['file', null], right: ['memory', 'database'], wants: 'one of "memory"' },
  {
    key: 'rateLimit.redis',
    wrong: ['localhost', 5],
    right: ['redis://localhost:6379'],
    wants: 'a Redis URL',
  },
  number('rateLimit.trustedHops', [-1, 21], [0, 2]),
  number('rateLimit.public.points', [0], [1, 1000]),
  duration('rateLimit.public.per', '1s', '1h'),
  number('rateLimit.failures.points', [0], [1, 1000]),
  duration('rateLimit.failures.per', '1s', '1h'),
  {
    key: 'rateLimit.codes',
    wrong: ['5', { points: 5, per: '1h' }, null],
    right: [[], [{ points: 5, per: '1h' }]],
    wants: 'a list',
  },
  { ...duration('retention.pseudonymiseAfter', '180d'), wrong: ['never', 5, '0s'] },
  boolean('activity.reverseDns'),
];

const keysOf = (value: unknown, key = ''): string[] =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !['roles.grantableBy', 'acceptance.profileMapping'].includes(key)
    ? Object.entries(value).flatMap(([name, inner]) => keysOf(inner, key === '' ? name : `${key}.${name}`))
    : [key];

describe('the configuration', () => {
  it('has a case here for every key that it knows', () => {
    expect(cases.map(({ key }) => key).sort()).toEqual(keysOf(DEFAULTS).sort());
    expect(Object.keys(schema.fields).sort()).toEqual(Object.keys(DEFAULTS).sort());
  });

  it('may be left out', () => {
    expect(complaintsOf({})).toBe('');
    expect(complaintsOf(undefined)).toBe('');
  });

  it('agrees with its own defaults', () => {
    expect(complaintsOf(DEFAULTS)).toBe('');
  });

  /** What else has to be set for a value to be right. */
  const partnerOf = (key: string): object => {
    if (key === 'expiry.max' || key === 'expiry.default') {
      return { expiry: { presets: [] } };
    }
    return key === 'features.pages'
      ? { links: { acceptUrl: 'https://app.site.test/join?token={token}' } }
      : {};
  };

  describe.each(cases)('$key', ({ key, wrong, right, wants }) => {
    it.each(wrong.map((value) => [value]))('refuses %j by its name and says what it wants', (value) => {
      const complaints = complaintsOf(at(key, value));
      expect(complaints).toContain(`plugin.invitations.config.${key} must be `);
      expect(complaints).toContain(wants);
      expect(complaints.trim().split('\n')).toHaveLength(1);
    });

    it.each(right.map((value) => [value]))('takes %j', (value) => {
      const partner = partnerOf(key);
      expect(complaintsOf({ ...at(key, value), ...partner })).toBe('');
    });
  });

  it.each([
    ['an unknown key', { colour: 'red' }, 'colour is unknown; the keys here are features,'],
    [
      'an unknown key in a part',
      { expiry: { defualt: '7d' } },
      'expiry.defualt is unknown; the keys here are default, presets, max',
    ],
    ['a part that is none', { delivery: 'database' }, 'delivery must be an object'],
    ['a configuration that is none', 'nothing', 'plugin.invitations.config must be an object'],
    [
      'a permission without a label',
      { permissions: { catalogue: [{ key: 'a.b' }] } },
      'permissions.catalogue[0].label must be given',
    ],
    [
      'a permission with a wrong key',
      { permissions: { catalogue: [{ key: 'A B', label: 'x' }] } },
      'permissions.catalogue[0].key must be a key',
    ],
    [
      'a code limit without a time',
      { rateLimit: { codes: [{ points: 5 }] } },
      'rateLimit.codes[0].per must be given',
    ],
    [
      'a life beyond the maximum',
      { expiry: { default: '31d' } },
      'expiry.default must not be longer than expiry.max',
    ],
    [
      'a maximum below the default life',
      { expiry: { max: '3d', presets: [] } },
      'expiry.default must not be longer than expiry.max',
    ],
    [
      'a preset beyond the maximum',
      { expiry: { presets: ['60d'] } },
      'expiry.presets must hold nothing longer than expiry.max',
    ],
    [
      'a send time-out of half the lease',
      { delivery: { sendTimeout: '30s' } },
      'delivery.sendTimeout must be less than half of delivery.lease',
    ],
    [
      'a first delay beyond the last',
      { delivery: { retry: { firstDelay: '7h' } } },
      'delivery.retry.firstDelay must not be longer',
    ],
    [
      'a permission twice',
      {
        permissions: {
          catalogue: [
            { key: 'a.b', label: 'x' },
            { key: 'a.b', label: 'y' },
          ],
        },
      },
      'permissions.catalogue must not name a key twice',
    ],
    [
      'BullMQ without Redis',
      { delivery: { engine: 'bullmq' } },
      'delivery.redis must be set, as delivery.engine is "bullmq"',
    ],
    [
      'limits in Redis without Redis',
      { rateLimit: { store: 'redis' } },
      'rateLimit.redis must be set, as rateLimit.store is "redis"',
    ],
  ])('refuses %s', (_what, config, complaint) => {
    expect(complaintsOf(config)).toContain(complaint);
  });

  it('says everything at once', () => {
    const complaints = complaintsOf({
      colour: 'red',
      secret: 'short',
      expiry: { max: 'soon' },
      delivery: { lease: '10s' },
    });
    expect(complaints.trim().split('\n')).toEqual([
      expect.stringContaining('.secret must be'),
      expect.stringContaining('.expiry.max must be'),
      expect.stringContaining('.colour is unknown'),
      expect.stringContaining('.delivery.sendTimeout must be less than half'),
    ]);
  });
});
