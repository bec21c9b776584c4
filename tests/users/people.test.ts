import type { EmailAddress } from '../../server/kernel/email-address';
import { ask } from '../../server/kernel/look-up';
import { startApp, type App } from '../support';
import { USER, address, create, edit, roleOf, setAdvanced, usersOf } from './people';

let app: App;
let passwordHash: string;
let count = 0;

beforeAll(async () => {
  app = await startApp();
  passwordHash = await usersOf(app).hashPassword('correct horse battery');
});
afterAll(() => app.stop());

const somebody = () => {
  count += 1;
  return create(app, { email: `user-${count}@site.test`, username: `user-${count}`, passwordHash });
};
const insert = (row: Record<string, unknown>): Promise<{ id: number }> =>
  app.strapi.db.query(USER).create({ data: { provider: 'local', ...row } });

const findByAddresses = (addresses: readonly EmailAddress[]) =>
  ask(app.strapi, usersOf(app).byAddresses(addresses));

describe('finding users', () => {
  it('finds by address, in any spelling, and prefers who has a password', async () => {
    const social = await insert({ username: 's', email: 'twice@site.test', provider: 'google' });
    const local = await insert({ username: 'l', email: 'Twice@Site.test' });
    const idn = await insert({ username: 'u', email: 'ann@bücher.test' });
    const found = await findByAddresses(
      ['twice@site.test', 'ANN@xn--bcher-kva.test', 'nobody@site.test'].map(address),
    );
    expect([...found.values()].map(({ id }) => id).sort()).toEqual([local.id, idn.id].sort());
    expect(found.get(address('twice@site.test').key)?.id).not.toBe(social.id);
    expect(await usersOf(app).findByAddress(address('nobody@site.test'))).toBeNull();
    expect(await usersOf(app).findByAddress(address('Ann@Bücher.test'))).toMatchObject({ id: idn.id });
  });

  it('tells apart what only a collation holds for equal', async () => {
    await insert({ username: 'plain', email: 'elan@site.test' });
    expect(await usersOf(app).findByAddress(address('elan@site.test'))).toMatchObject({ username: 'plain' });
    await insert({ username: 'accent', email: 'élan@site.test' });
    expect(await usersOf(app).findByAddress(address('elan@site.test'))).toMatchObject({ username: 'plain' });
  });

  it('finds many at once', async () => {
    const many = Array.from({ length: 1200 }, (_, index) => `many-${index}@site.test`);
    await app.strapi.db.query(USER).createMany({
      data: many.map((email, index) => ({ username: `many-${index}`, email, provider: 'local' })),
    });
    const found = await findByAddresses([...many, 'none@site.test'].map(address));
    expect(found.size).toBe(1200);
    expect((await findByAddresses([])).size).toBe(0);
  });

  it('shows nothing secret, and every field', async () => {
    const user = await usersOf(app).findById((await somebody()).id);
    expect(Object.keys(user ?? {}).sort()).toEqual(
      [
        'blocked',
        'confirmed',
        'createdAt',
        'documentId',
        'email',
        'id',
        'provider',
        'role',
        'username',
      ].sort(),
    );
    expect(user?.createdAt).toBeInstanceOf(Date);
    expect(await usersOf(app).findById(0)).toBeNull();
  });
});

describe('roles', () => {
  it('are the host’s', async () => {
    const roles = await usersOf(app).roles();
    expect(roles.map(({ type }) => type).sort()).toEqual(['authenticated', 'public']);
    const role = await roleOf(app);
    expect(await usersOf(app).findRole(role.documentId)).toEqual(role);
    expect(await usersOf(app).findRoleById(role.id)).toEqual(role);
    expect(await usersOf(app).findRole('none')).toBeNull();
    expect(await usersOf(app).defaultRole()).toEqual(role);
    await setAdvanced(app, { default_role: 'gone' });
    expect(await usersOf(app).defaultRole()).toBeNull();
    await setAdvanced(app, { default_role: 'authenticated' });
  });

  it('are given in a way that the host sees', async () => {
    const user = await somebody();
    const role = await roleOf(app, 'public');
    const seen: unknown[] = [];
    app.strapi.documents.use((context, next) => {
      if (context.uid === USER && context.action === 'update') {
        seen.push((context.params as { data: unknown }).data);
      }
      return next();
    });
    await usersOf(app).setRole(user.id, role.id);
    expect((await usersOf(app).findById(user.id))?.role).toEqual(role);
    expect(seen).toHaveLength(1);
    await usersOf(app).confirm(user.id);
    // Who is confirmed already is left alone.
    expect(seen).toHaveLength(1);
  });
});

describe('the proof of an address', () => {
  /** Somebody whom the host has let in by itself. */
  const registered = async () => {
    count += 1;
    const email = `host-${count}@site.test`;
    return { ...(await insert({ username: `host-${count}`, email, confirmed: true })), email };
  };

  const isProved = async (id: number): Promise<boolean> => {
    const user = await usersOf(app).findById(id);
    return user !== null && usersOf(app).isProved(user);
  };

  it('is a record of its own; being confirmed proves nothing', async () => {
    const user = await registered();
    expect(await isProved(user.id)).toBe(false);
    await usersOf(app).recordProof(user.id, address(user.email), 'mail-link');
    await usersOf(app).recordProof(user.id, address(user.email), 'code');
    expect(await isProved(user.id)).toBe(true);
    const rows: { how: string; provedAt: string }[] = await app.strapi.db
      .query('plugin::invitations.address-proof')
      .findMany({ where: { user: { id: user.id } } });
    expect(rows.map(({ how }) => how)).toEqual(['code']);
    expect(Math.abs(new Date(rows[0]?.provedAt ?? 0).getTime() - app.clock.now().getTime())).toBeLessThan(
      60_000,
    );
  });

  it('is of the address that was proved, not of another', async () => {
    const user = await registered();
    await usersOf(app).recordProof(user.id, address('other@site.test'), 'mail-link');
    expect(await isProved(user.id)).toBe(false);
  });

  it.each([
    ['by the host', (id: number, email: string) => edit(app, id, { email })],
    [
      'past the host',
      (id: number, email: string) => app.strapi.db.query(USER).updateMany({ where: { id }, data: { email } }),
    ],
  ])('is void once the address is changed %s, even when it is changed back', async (_, change) => {
    const [user, other] = [await somebody(), await somebody()];
    await usersOf(app).recordProof(user.id, address(user.email), 'mail-link');
    await usersOf(app).recordProof(other.id, address(other.email), 'mail-link');
    await change(user.id, `new-${user.email}`);
    expect(await isProved(user.id)).toBe(false);
    await change(user.id, user.email);
    expect(await isProved(user.id)).toBe(false);
    expect(await isProved(other.id)).toBe(true);
  });

  it('stays where something else of the user is changed', async () => {
    const user = await somebody();
    await usersOf(app).recordProof(user.id, address(user.email), 'mail-link');
    await edit(app, user.id, { username: `${user.username}-renamed`, email: user.email.toUpperCase() });
    expect(await isProved(user.id)).toBe(true);
  });
});

describe('the profile', () => {
  const nobody = { firstName: null, lastName: null, phone: null, countryCode: null };

  it('is kept beside the user, field by field', async () => {
    const user = await somebody();
    expect(await usersOf(app).readProfile(user.id)).toEqual(nobody);
    await usersOf(app).writeProfile(user.id, { firstName: 'Ada', phone: '+4930123456' });
    await usersOf(app).writeProfile(user.id, { lastName: 'Lovelace', phone: null });
    await usersOf(app).writeProfile(user.id, {});
    expect(await usersOf(app).readProfile(user.id)).toEqual({
      ...nobody,
      firstName: 'Ada',
      lastName: 'Lovelace',
    });
  });

  it('goes with the user, and takes nobody else’s along', async () => {
    const [gone, deletedInBulk, staying] = [await somebody(), await somebody(), await somebody()];
    for (const { id, email } of [gone, deletedInBulk, staying]) {
      await usersOf(app).writeProfile(id, { firstName: 'Leaver' });
      await usersOf(app).recordProof(id, address(email), 'mail-link');
    }
    await app.strapi.db.query(USER).delete({ where: { id: gone.id } });
    await app.strapi.db.query(USER).deleteMany({ where: { id: deletedInBulk.id } });
    const profiles = app.strapi.db.query('plugin::invitations.profile');
    expect(await profiles.count({ where: { firstName: 'Leaver' } })).toBe(1);
    expect(
      await app.strapi.db.query('plugin::invitations.address-proof').count({ where: { user: null } }),
    ).toBe(0);
    expect(await usersOf(app).readProfile(staying.id)).toMatchObject({ firstName: 'Leaver' });
  });
});
