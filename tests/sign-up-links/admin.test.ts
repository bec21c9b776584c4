import { outcomeOf } from '../races/contest';
import { createAccount, createGroup } from '../stories/accounts';
import { addressBook } from '../stories/inviting';
import { createRole, startSite } from '../stories/site';
import type { App } from '../support';
import {
  act,
  copiedToken,
  copiedUrl,
  createLink,
  edit,
  inspect,
  linkOf,
  LINKS,
  signUp,
  usesOf,
  type ShownLink,
} from './signing-up';

jest.setTimeout(120_000);

let app: App;
const somebody = addressBook('by-link');

beforeAll(async () => {
  app = await startSite();
});
beforeEach(() => app.clock.reset());
afterAll(() => app.stop());

const http = async () => (await app.admin()).http;

const namesOf = async (link: ShownLink): Promise<string[]> =>
  (await linkOf(app, link)).timeline.map(({ name }) => name.replace('sign-up-link.', ''));

describe('an administrator', () => {
  it('makes a link, which is shown without its address', async () => {
    const role = await createRole(app, 'made');
    const account = await createAccount(app, 'Made');
    const group = await createGroup(app, 'Made group');
    const answer = await (
      await http()
    )
      .post(LINKS)
      .send({
        name: '  Poster  ',
        role: role.documentId,
        account: account.documentId,
        groups: [group.documentId],
        permissions: ['members.read'],
        expiresIn: '48h',
        maxUses: 10,
        domains: ['example.com', 'EXAMPLE.com', 'bücher.example'],
      })
      .expect(201);
    const link: ShownLink = answer.body.data;
    expect(link).toEqual({
      documentId: expect.any(String),
      name: 'Poster',
      state: 'active',
      needsAttention: null,
      uses: 0,
      maxUses: 10,
      domains: ['example.com', 'xn--bcher-kva.example'],
      role: { documentId: role.documentId, name: role.name, type: role.type },
      account: { documentId: account.documentId, name: 'Made', slug: account.slug },
      groups: [{ documentId: group.documentId, name: 'Made group' }],
      permissions: ['members.read'],
      expiresAt: expect.any(String),
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
      createdBy: { kind: 'admin', name: 'Ada Admin' },
    });
    const token = await copiedToken(app, link);
    const shown = JSON.stringify([await linkOf(app, link), (await (await http()).get(LINKS)).body]);
    const [publicId = ''] = token.split('.').slice(-1);
    expect(shown).not.toContain(publicId);
    expect(shown).not.toContain('token');
  });

  it('need name nothing but the link: it lives as long as an invitation', async () => {
    const link = await createLink(app, { name: 'Bare' });
    expect(link).toMatchObject({ maxUses: null, domains: [], role: null, account: null, groups: [] });
    const life = Date.parse(link.expiresAt) - app.clock.now().getTime();
    expect(Math.round(life / 3_600_000)).toBe(7 * 24);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['without a name', { name: undefined }, 'name'],
    ['with a blank name', { name: '  ' }, 'name'],
    ['with a name of two lines', { name: 'a\nb' }, 'name'],
    ['with an endless name', { name: 'x'.repeat(101) }, 'name'],
    ['for nobody', { maxUses: 0 }, 'maxUses'],
    ['for half a person', { maxUses: 1.5 }, 'maxUses'],
    ['for a number in words', { maxUses: '5' }, 'maxUses'],
    ['for too many', { maxUses: 1_000_001 }, 'maxUses'],
    ['with a domain that is none', { domains: ['not a domain'] }, 'domains.0'],
    ['with a domain that is an address', { domains: ['a@example.com'] }, 'domains.0'],
    ['with a domain that is nothing', { domains: [''] }, 'domains.0'],
    ['with a text of domains', { domains: 'example.com' }, 'domains'],
    ['with two lives', { expiresIn: '1d', expiresAt: '2099-01-01T00:00:00Z' }, ''],
    ['that lives too long', { expiresIn: '31d' }, 'expiresIn'],
    ['that is over', { expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['with a role that is none', { role: 'unknown' }, 'role'],
    ['with an account that is none', { account: 'unknown' }, 'account'],
    ['with a group that is none', { groups: ['unknown'] }, 'groups.0'],
    ['with permissions in no account', { permissions: 'all' }, 'permissions'],
    ['with what we do not know', { surprise: true }, ''],
    ['with a state', { state: 'active' }, ''],
    ['with a counter', { uses: 0 }, ''],
  ])('makes none %s', async (_what, body, path) => {
    const before = (await (await http()).get(LINKS)).body.meta.pagination.total;
    const answer = await (await http()).post(LINKS).send({ name: 'Wrong', ...body });
    expect(outcomeOf(answer)).toBe('400 ValidationError');
    const paths = answer.body.error.details.errors.map((error: { path: string[] }) => error.path.join('.'));
    expect(paths).toContain(path);
    expect((await (await http()).get(LINKS)).body.meta.pagination.total).toBe(before);
  });

  it('makes one where the same call is sent twice', async () => {
    const caller = await http();
    const send = () => caller.post(LINKS).set('Idempotency-Key', 'link-once').send({ name: 'Once' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.data.documentId).toBe(first.body.data.documentId);
  });

  it('edits what they name, and leaves the rest', async () => {
    const link = await createLink(app, { name: 'Before', maxUses: 5, domains: ['example.com'] });
    const token = await copiedToken(app, link);
    const { body } = await edit(await http(), link, { name: 'After' }).expect(200);
    expect(body.data).toMatchObject({ name: 'After', maxUses: 5, domains: ['example.com'] });
    const cleared = await edit(await http(), link, { maxUses: null, domains: null }).expect(200);
    expect(cleared.body.data).toMatchObject({ name: 'After', maxUses: null, domains: [] });
    expect(outcomeOf(await inspect(app, token))).toBe('200');
    expect(await namesOf(link)).toEqual(['created', 'link-copied', 'updated', 'updated']);
  });

  it('gives a link for another account another address', async () => {
    const account = await createAccount(app, 'Moved into');
    const link = await createLink(app);
    const token = await copiedToken(app, link);
    await edit(await http(), link, { account: account.documentId }).expect(200);
    expect(outcomeOf(await inspect(app, token))).toBe('410 SignUpLinkRevoked');
    expect((await inspect(app, await copiedToken(app, link))).body.data.account.name).toBe('Moved into');
  });

  it('brings an expired or exhausted one back', async () => {
    const link = await createLink(app, { maxUses: 1, expiresIn: '2d' });
    await signUp(app, await copiedToken(app, link), somebody());
    expect((await linkOf(app, link)).state).toBe('exhausted');
    expect((await edit(await http(), link, { maxUses: 2 })).body.data.state).toBe('active');
    app.clock.advance('3d');
    expect((await linkOf(app, link)).state).toBe('expired');
    expect((await edit(await http(), link, { expiresIn: '1d' })).body.data.state).toBe('active');
  });

  it('pauses, resumes and revokes', async () => {
    const link = await createLink(app);
    const token = await copiedToken(app, link);
    const caller = await http();
    expect((await act(caller, link, 'pause')).body.data.state).toBe('paused');
    expect((await act(caller, link, 'pause')).body.data.state).toBe('paused');
    expect((await act(caller, link, 'resume')).body.data.state).toBe('active');
    expect(outcomeOf(await inspect(app, token))).toBe('200');
    expect((await act(caller, link, 'revoke')).body.data.state).toBe('revoked');
    for (const verb of ['pause', 'resume', 'revoke', 'rotate'] as const) {
      expect([verb, outcomeOf(await act(caller, link, verb))]).toEqual([verb, '410 SignUpLinkRevoked']);
    }
    expect(outcomeOf(await edit(caller, link, { name: 'Again' }))).toBe('410 SignUpLinkRevoked');
    expect(outcomeOf(await caller.get(`${LINKS}/${link.documentId}/link`))).toBe('410 SignUpLinkRevoked');
    expect(await namesOf(link)).toEqual(['created', 'link-copied', 'paused', 'resumed', 'revoked']);
  });

  it('neither pauses nor resumes nor copies what has ended by the clock', async () => {
    const link = await createLink(app, { expiresIn: '1h' });
    app.clock.advance('2h');
    const caller = await http();
    const outcomes = [
      outcomeOf(await act(caller, link, 'pause')),
      outcomeOf(await act(caller, link, 'resume')),
      outcomeOf(await caller.get(`${LINKS}/${link.documentId}/link`)),
    ];
    expect(outcomes).toEqual(outcomes.map(() => '410 SignUpLinkExpired'));
    expect(outcomeOf(await act(caller, link, 'revoke'))).toBe('200');
  });

  it('replaces the address, and the earlier one is revoked', async () => {
    const link = await createLink(app);
    const earlier = await copiedToken(app, link);
    await act(await http(), link, 'rotate').expect(200);
    const later = await copiedToken(app, link);
    expect(later).not.toBe(earlier);
    expect(outcomeOf(await inspect(app, earlier))).toBe('410 SignUpLinkRevoked');
    expect(outcomeOf(await inspect(app, later))).toBe('200');
  });

  it('copies the address of the hosted page, also of a paused link, and it leaves an event', async () => {
    const link = await createLink(app);
    await act(await http(), link, 'pause');
    const answer = await (await http()).get(`${LINKS}/${link.documentId}/link`).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(Object.keys(answer.body.data)).toEqual(['url']);
    expect(answer.body.data.url).toMatch(new RegExp(`^${app.url}/invite/join\\?token=v1u\\.`));
    expect(await copiedUrl(app, link)).toBe(answer.body.data.url);
    expect(await namesOf(link)).toEqual(['created', 'paused', 'link-copied', 'link-copied']);
  });

  it('deletes a link that nobody has used, and revokes one that was', async () => {
    const caller = await http();
    const [unused, used] = [await createLink(app), await createLink(app)];
    const token = await copiedToken(app, unused);
    await signUp(app, await copiedToken(app, used), somebody());
    await caller.delete(`${LINKS}/${unused.documentId}`).expect(200, { data: null });
    expect(outcomeOf(await caller.get(`${LINKS}/${unused.documentId}`))).toBe('404 NotFoundError');
    expect(outcomeOf(await inspect(app, token))).toBe('404 InvitationNotFound');
    const refused = await caller.delete(`${LINKS}/${used.documentId}`);
    expect(outcomeOf(refused)).toBe('409 SignUpLinkUsed');
    expect(refused.body.error.details).toEqual({ uses: 1 });
    expect(await usesOf(app, used)).toHaveLength(1);
  });

  it('keeps who came by a link when the user is deleted', async () => {
    const link = await createLink(app);
    const email = somebody();
    await signUp(app, await copiedToken(app, link), email);
    const [{ user }] = await usesOf(app, link);
    await app.strapi.documents('plugin::users-permissions.user').delete({ documentId: user.documentId });
    expect(await usesOf(app, link)).toEqual([expect.objectContaining({ user: null, email })]);
    expect((await linkOf(app, link)).uses).toBe(1);
  });

  it('is asked before a group goes that a link gives', async () => {
    const group = await createGroup(app, 'Given by a link');
    const link = await createLink(app, { groups: [group.documentId] });
    const caller = await http();
    const refused = await caller.delete(`/invitations/groups/${group.documentId}`);
    expect(outcomeOf(refused)).toBe('409 GroupInUse');
    expect(refused.body.error.details.usedBy).toMatchObject({ signUpLinks: 1 });
    await caller.delete(`/invitations/groups/${group.documentId}?detach=true`).expect(200);
    expect((await linkOf(app, link)).groups).toEqual([]);
    expect(outcomeOf(await inspect(app, await copiedToken(app, link)))).toBe('200');
  });

  it('is told of links that do not exist', async () => {
    const caller = await http();
    for (const id of ['unknown', 'a%00b', '%F0%9F%98%80', "x' or 1=1"]) {
      const answers = [
        await caller.get(`${LINKS}/${id}`),
        await caller.put(`${LINKS}/${id}`).send({}),
        await caller.delete(`${LINKS}/${id}`),
        await caller.get(`${LINKS}/${id}/link`),
        await caller.get(`${LINKS}/${id}/uses`),
        await caller.post(`${LINKS}/${id}/rotate`).send({}),
      ];
      expect([id, ...answers.map(({ status }) => status)]).toEqual([id, 404, 404, 404, 404, 404, 404]);
    }
  });
});
