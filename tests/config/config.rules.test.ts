import { DEFAULTS } from '../../server/config/defaults';
import { schema } from '../../server/config/schema';
import { validator } from '../../server/config/validator';
import { cases } from './cases';

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
      'a notification named twice',
      {
        notifications: {
          choices: [
            { key: 'news', label: 'A' },
            { key: 'news', label: 'B' },
          ],
        },
      },
      'notifications.choices must not name a key twice',
    ],
    [
      'a notification with a wrong key',
      { notifications: { choices: [{ key: 'a b', label: 'x' }] } },
      'notifications.choices[0].key must be a key',
    ],
    [
      'a session that is idle for longer than it lives',
      { portal: { sessionLife: '1h', sessionIdle: '2h' } },
      'portal.sessionIdle must not be longer than portal.sessionLife',
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
