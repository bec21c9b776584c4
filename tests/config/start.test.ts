import { parseDuration } from '../../server/config';
import { checkKeyAgreement } from '../../server/config/key-agreement';
import { resolveConfig } from '../../server/config/resolve';
import { createKeyRing } from '../../server/kernel/secret';
import { users } from '../../server/users';
import { startApp, startNode, type App } from '../support';

let app: App;
beforeAll(async () => {
  app = await startApp({ config: { rateLimit: { trustedHops: 1 } } });
});
afterAll(() => app.stop());

/** What the plugin would make of this on the running host, whose own settings may be laid over. */
const resolve = (written: unknown, host: Record<string, unknown> = {}) => {
  const former = Object.keys(host).map((key) => [key, app.strapi.config.get(key)] as const);
  Object.entries(host).forEach(([key, value]) => app.strapi.config.set(key, value));
  try {
    return resolveConfig(app.strapi, written);
  } finally {
    former.forEach(([key, value]) => app.strapi.config.set(key, value));
  }
};

describe('the resolved configuration', () => {
  it('fills in what is left out, and a list is never mixed with the default one', () => {
    const config = resolve({ expiry: { presets: ['1h'] }, reminders: [] });
    expect(config.expiry).toMatchObject({
      presets: ['1h'],
      defaultMs: parseDuration('7d'),
      maxMs: parseDuration('30d'),
    });
    expect(config.remindersMs).toEqual([]);
    expect(config.delivery).toMatchObject({
      leaseMs: 60_000,
      sendTimeoutMs: 20_000,
      pollIntervalMs: 5_000,
      retry: { attempts: 8, firstDelayMs: 30_000, maxDelayMs: 21_600_000 },
    });
    expect(config.rateLimit.public).toEqual({ points: 20, perMs: 60_000 });
  });

  it('takes half an allowance with the other half of the default', () => {
    expect(resolve({ rateLimit: { public: { points: 5 } } }).rateLimit.public).toEqual({
      points: 5,
      perMs: 60_000,
    });
  });

  it('cannot be changed by anybody, and leaves what the site wrote as it was', () => {
    const written = { domains: { allow: ['BÜCHER.example'] } };
    const config = resolve(written);
    expect(() => Object.assign(config.delivery.retry, { attempts: 1 })).toThrow(/read only|not extensible/);
    expect(() => config.domains.allow.push('x')).toThrow(/read only|not extensible/);
    expect(config.domains.allow).toEqual(['xn--bcher-kva.example']);
    written.domains.allow.push('example.com');
  });

  describe('the public URL', () => {
    const HOST = { 'server.url': '', 'server.absoluteUrl': 'http://localhost:1337' };

    it.each([
      [
        'what is configured',
        { publicUrl: 'https://a.example/' },
        { ...HOST, 'server.url': 'https://b.example' },
        'https://a.example',
      ],
      [
        'the host’s URL',
        {},
        { ...HOST, 'server.url': 'https://b.example/strapi/' },
        'https://b.example/strapi',
      ],
      ['the host’s guess for a developer', {}, HOST, 'http://localhost:1337'],
      ['no guess in production', {}, { ...HOST, environment: 'production' }, null],
      ['no path in production', {}, { ...HOST, 'server.url': '/strapi', environment: 'production' }, null],
    ])('is %s', (_what, written, host, url) => {
      expect(resolve(written, host).publicUrl).toBe(url);
    });
  });

  describe('the secrets', () => {
    const own = 's'.repeat(32);

    it('are made from the host’s keys where none is configured, in their order, and are none of them', () => {
      const keys = ['first-key-of-the-host', 'second-key-of-the-host'];
      const { secrets } = resolve({}, { 'server.app.keys': keys });
      const { secrets: swapped } = resolve({}, { 'server.app.keys': [...keys].reverse() });
      expect(secrets).toHaveLength(2);
      expect([...swapped].reverse()).toEqual(secrets);
      expect(secrets.filter((secret) => keys.includes(secret))).toEqual([]);
    });

    it('are what is configured, newest first', () => {
      expect(resolve({ secret: own }).secrets).toEqual([own]);
      expect(resolve({ secret: [own, 't'.repeat(40)] }).secrets).toEqual([own, 't'.repeat(40)]);
    });

    it.each([
      'admin.auth.secret',
      'admin.apiToken.salt',
      'admin.transfer.token.salt',
      'admin.secrets.encryptionKey',
    ])('are refused where one is the host’s %s', (key) => {
      expect(() => resolve({ secret: ['t'.repeat(32), own] }, { [key]: own })).toThrow(
        `plugin.invitations.config.secret must be a secret of its own: it is the same as the host's ${key}`,
      );
    });

    it('are refused where one signs the sessions of the host’s users', () => {
      const key = 'plugin::users-permissions.jwtSecret';
      const former: unknown = app.strapi.config.get(key);
      app.strapi.config.set(
        key,
        resolveConfig(app.strapi, app.strapi.config.get('plugin::invitations')).secrets[0],
      );
      expect(() => users.register?.({ strapi: app.strapi })).toThrow(`it is the same as the host's ${key}`);
      app.strapi.config.set(key, former);
      expect(() => users.register?.({ strapi: app.strapi })).not.toThrow();
    });

    it('are refused where one is among the host’s app keys', () => {
      expect(() => resolve({ secret: own }, { 'server.app.keys': ['x', own] })).toThrow('server.app.keys');
    });
  });
});

describe('the key that signs', () => {
  const complaints = () =>
    app.log.filter((line) => line.includes('give all nodes the same "plugin.invitations.config.secret"'));
  const start = (...secrets: string[]) => checkKeyAgreement(app.strapi, createKeyRing(secrets));
  const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [
    string,
    string,
    string,
  ];

  it('leaves its fingerprint in the database, and nothing that gives it away', async () => {
    const stored = await app.strapi
      .store({ type: 'plugin', name: 'invitations', key: 'signing-key' })
      .get({});
    expect(stored).toEqual({ fingerprint: expect.stringMatching(/^[0-9a-z]{8}$/) });
    expect(complaints()).toEqual([]);
  });

  it('may be rotated, and is complained of where a node does not have it', async () => {
    const { secrets } = resolveConfig(app.strapi, app.strapi.config.get('plugin::invitations'));
    await start(first, ...secrets);
    await start(first);
    await start(second, first);
    expect(complaints()).toEqual([]);
    await start(third);
    expect(complaints()).toHaveLength(1);
    // The nodes that have the other key say so too, at their next start.
    await start(second, first);
    expect(complaints()).toHaveLength(2);
  });
});

describe('a host with a wrong configuration', () => {
  it('does not start, and says every wrong key at once', async () => {
    const config = { colour: 'red', expiry: { default: 'soon' }, secret: 'short' };
    const said = await startNode({ database: app.database, config }).then(
      () => 'It came up.',
      (error: unknown) => String(error),
    );
    expect(said).toContain('plugin.invitations.config.colour is unknown');
    expect(said).toContain('plugin.invitations.config.expiry.default must be a duration');
    expect(said).toContain('plugin.invitations.config.secret must be a text of at least 32 characters');
  });
});
