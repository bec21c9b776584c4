import type { App } from '../support';
import { createAccount, join, startTenants, type Shown as Record } from '../accounts/tenants';
import { textOf } from '../pages/invitee';
import { invite, rowOf } from '../pages/inviting';
import { Guest, guestOf, newUser, PASSWORD } from './portal';

let app: App;
let counter = 0;
beforeAll(async () => {
  app = await startTenants({
    portal: { appUrl: 'https://app.example.com/{account}/home', forgotPasswordUrl: '/forgotten' },
    notifications: {
      choices: [
        { key: 'invoices', label: 'New invoices', description: 'One mail each.', default: true },
        { key: 'news', label: 'News' },
      ],
    },
    acceptance: { profile: { lastName: 'required', countryCode: 'hidden' } },
    permissions: {
      catalogue: [{ key: 'invoices.view', label: 'See invoices', description: 'Only look at them.' }],
    },
  });
});
afterAll(() => app.stop());
afterEach(() => app.clock.reset());

const account = (name: string): Promise<Record> => createAccount(app, { name });

/** Somebody new who has registered by a link into an account, and is at the portal thereby. */
const newcomer = async (name: string, into: Record, fields: object = {}): Promise<Guest> => {
  const invited = await invite(app, `${name}@site.test`, { account: into.documentId, ...fields });
  const guest = new Guest(app.url);
  const page = await guest.open(invited.link);
  const done = await guest.send(page, '/invite/register', {
    username: name,
    password: PASSWORD,
    lastName: 'Doe',
  });
  if (done.status >= 400) throw new Error(textOf(done.html));
  return guest;
};

/** Another invitation to somebody; answers its id. */
const another = async (name: string, into: Record, fields: object = {}): Promise<string> =>
  (await invite(app, `${name}@site.test`, { account: into.documentId, ...fields })).documentId;

const nameFor = (): string => `person-${(counter += 1)}`;

describe('after registering by a link', () => {
  it('the portal knows the browser, and leads to the app of the account', async () => {
    const acme = await account('Acme');
    const ada = await newcomer('ada', acme);
    const home = await ada.open('/invite/portal');
    const text = textOf(home.html);
    expect(text).toContain('Signed in as ada');
    expect(text).toMatch(/Acme Role Authenticated State Active/);
    expect(home.html).toContain(`href="https://app.example.com/${acme.slug}/home"`);
    expect(text).not.toContain('Is this address yours?');
  });

  it('all other invitations of the address are on one screen, each accepted or declined by itself', async () => {
    const name = nameFor();
    const [one, two, three] = [await account('One'), await account('Two'), await account('Three')];
    const invited = await invite(app, `${name}@site.test`, { account: one.documentId });
    const second = await another(name, two, { permissions: ['invoices.view'], message: 'Come in' });
    const third = await another(name, three);
    const guest = new Guest(app.url);
    const done = await guest.send(await guest.open(invited.link), '/invite/register', {
      username: name,
      password: PASSWORD,
      lastName: 'Doe',
    });
    expect(done.headers.location).toBe('/invite/portal/invitations');
    const review = await guest.open('/invite/portal/invitations');
    const text = textOf(review.html);
    expect(text).toContain('See invoices Only look at them.');
    expect(text).toContain('Come in');
    expect(text).toContain('invites you to join Three');
    expect(await rowOf(app, { documentId: second, link: '', token: '' })).toMatchObject({ state: 'pending' });

    const declined = await guest.send(review, `/invite/portal/invitations/${third}/decline`, {
      reason: 'No',
    });
    expect(declined.headers.location).toBe('/invite/portal/invitations');
    expect(await rowOf(app, { documentId: third, link: '', token: '' })).toMatchObject({
      state: 'declined',
      declineReason: 'No',
    });
    const approved = await guest.send(review, `/invite/portal/invitations/${second}/accept`);
    expect(approved.headers.location).toBe('/invite/portal');
    const home = textOf((await guest.open('/invite/portal')).html);
    expect(home).toContain('You approved the access.');
    expect(home).toMatch(/One .*Two /);
    expect(home).not.toContain('Three');
  });
});

describe('an invitation on the portal', () => {
  it('is a card with a button, and its review says everything before the click', async () => {
    const name = nameFor();
    const guest = await newcomer(name, await account('Home'));
    const beta = await account('Beta & <Sons>');
    const id = await another(name, beta, { permissions: 'all', message: '<b>Hello</b>' });
    const home = await guest.open('/invite/portal');
    expect(textOf(home.html)).toMatch(
      /Beta & <Sons> .*State Invitation, not accepted yet .*Review invitation/,
    );
    expect(home.html).toContain(`href="/invite/portal/invitations/${id}"`);
    expect(home.html).not.toContain('<Sons>');
    const review = await guest.open(`/invite/portal/invitations/${id}`);
    const text = textOf(review.html);
    expect(text).toContain('All permissions');
    expect(text).toContain('<b>Hello</b>');
    expect(review.html).not.toContain('<b>Hello');
    expect(text).toContain('Nothing is granted until you approve it.');
    expect(review.html).toMatch(/name="notify_invoices" value="true" checked/);
    expect(review.html).toMatch(/name="notify_news" value="true"(?! checked)/);

    const action = `/invite/portal/invitations/${id}/accept`;
    const done = await guest.send(review, action, { notify_news: 'true' });
    expect(done.headers.location).toBe('/invite/portal');
    const { body } = await app.http
      .get('/api/invitations/me/memberships')
      .set('Authorization', `Bearer ${await jwtOf(name)}`);
    const membership = body.data.find((one: { account: { slug: string } }) => one.account.slug === beta.slug);
    expect(membership).toMatchObject({
      permissions: 'all',
      notifications: { invoices: false, news: true },
    });
  });

  it('posted twice is accepted once, and the second hears what happened', async () => {
    const name = nameFor();
    const guest = await newcomer(name, await account('Once'));
    const id = await another(name, await account('Twice'));
    const review = await guest.open(`/invite/portal/invitations/${id}`);
    const action = `/invite/portal/invitations/${id}/accept`;
    const both = await Promise.all([guest.send(review, action), guest.send(review, action)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 410]);
    const lost = both.find(({ status }) => status === 410)!;
    expect(textOf(lost.html)).toContain('This invitation has ended It was accepted already.');
    const again = await guest.open(`/invite/portal/invitations/${id}`);
    expect(again.status).toBe(410);
  });

  it('that has expired says so', async () => {
    const name = nameFor();
    const guest = await newcomer(name, await account('Early'));
    const id = await another(name, await account('Late'), { expiresIn: '10m' });
    app.clock.advance('11m');
    expect(textOf((await guest.open('/invite/portal')).html)).not.toContain('Late');
    const late = await guest.open(`/invite/portal/invitations/${id}`);
    expect(late.status).toBe(410);
    expect(textOf(late.html)).toContain('It has expired.');
  });

  it('of somebody else does not exist, and cannot be answered', async () => {
    const guest = await newcomer(nameFor(), await account('Mine'));
    const id = await another('nobody-else', await account('Theirs'));
    expect((await guest.open(`/invite/portal/invitations/${id}`)).status).toBe(404);
    const csrf = await guest.csrf();
    for (const verb of ['accept', 'decline']) {
      expect((await guest.post(`/invite/portal/invitations/${id}/${verb}`, { csrf })).status).toBe(404);
    }
    expect((await guest.open('/invite/portal/invitations/..%2F..')).status).toBe(404);
  });
});

const jwtOf = async (username: string): Promise<string> => {
  const user = await app.strapi.db.query('plugin::users-permissions.user').findOne({ where: { username } });
  return app.strapi.plugin('users-permissions').service('jwt').issue({ id: user.id });
};

const membershipIn = (html: string, name: string): string => {
  const [, id = ''] = new RegExp(`id="account-(\\w+)"><bdi>${name}</bdi>`).exec(html) ?? [];
  return id;
};

describe('a membership', () => {
  it('has notification settings that can be changed later', async () => {
    const name = nameFor();
    const guest = await newcomer(name, await account('Settled'));
    const id = membershipIn((await guest.open('/invite/portal')).html, 'Settled');
    const path = `/invite/portal/memberships/${id}`;
    expect((await guest.open(path)).html).toMatch(/name="notify_invoices" value="true" checked/);
    const saved = await guest.act(path, path, { notify_news: 'true', notify_unknown: 'true' });
    expect(textOf(saved.html)).toContain('Your changes are saved.');
    expect(saved.html).toMatch(/name="notify_news" value="true" checked/);
    expect(saved.html).toMatch(/name="notify_invoices" value="true"(?! checked)/);
    expect(textOf((await guest.open(path)).html)).not.toContain('Your changes are saved.');
  });

  it('is left after a question, once', async () => {
    const name = nameFor();
    const guest = await newcomer(name, await account('Goodbye'));
    const id = membershipIn((await guest.open('/invite/portal')).html, 'Goodbye');
    const path = `/invite/portal/memberships/${id}/leave`;
    const question = await guest.open(path);
    expect(textOf(question.html)).toContain('You lose access to Goodbye');
    const both = await Promise.all([guest.send(question, path), guest.send(question, path)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
    const home = textOf((await guest.open('/invite/portal')).html);
    expect(home).toContain('You left the account.');
    expect(home).toContain('There is nothing here yet.');
  });

  it('of somebody else does not exist', async () => {
    const theirs = await newcomer(nameFor(), await account('Private'));
    const id = membershipIn((await theirs.open('/invite/portal')).html, 'Private');
    const guest = await guestOf(app, nameFor());
    for (const path of [`/invite/portal/memberships/${id}`, `/invite/portal/memberships/${id}/leave`]) {
      expect((await guest.open(path)).status).toBe(404);
      expect((await guest.post(path, { csrf: await guest.csrf() })).status).toBe(404);
    }
    expect(textOf((await theirs.open('/invite/portal')).html)).toContain('Private');
  });
});

describe('the profile', () => {
  it('shows what the site asks for, and changes it by the rules of the API', async () => {
    const guest = await guestOf(app, nameFor());
    const path = '/invite/portal/profile';
    const page = await guest.open(path);
    expect(page.html).not.toContain('name="countryCode"');
    const wrong = await guest.send(page, path, { firstName: 'Al', lastName: '', phone: '12' });
    expect(wrong.status).toBe(400);
    expect(textOf(wrong.html)).toMatch(/Please fill in this field: Last name ?\./);
    expect(textOf(wrong.html)).toContain('This is not a phone number.');
    expect(wrong.html).toContain('value="Al"');
    const saved = await guest.act(path, path, {
      firstName: 'Al',
      lastName: 'Capp',
      phone: '+44 20 7946 0018',
    });
    expect(textOf(saved.html)).toContain('Your changes are saved.');
    const profile = await guest.user.http.get('/api/invitations/me/profile');
    expect(profile.body.data).toEqual({
      firstName: 'Al',
      lastName: 'Capp',
      phone: '+442079460018',
      countryCode: null,
    });
  });
});

describe('an address that was never proved', () => {
  it('sees no invitations, and is proved by the code that is sent to it', async () => {
    const name = nameFor();
    const guest = await guestOf(app, name);
    const id = await another(name, await account('Hidden'));
    const home = await guest.open('/invite/portal');
    expect(textOf(home.html)).toContain('Is this address yours?');
    expect(textOf(home.html)).not.toContain('Hidden');
    expect((await guest.open(`/invite/portal/invitations/${id}`)).path).toBe('/invite/portal/address');

    const address = '/invite/portal/address';
    for (const password of ['', 'not the password']) {
      const refused = await guest.send(await guest.open(address), address, { password });
      expect(refused.status).toBe(password === '' ? 400 : 401);
      expect(textOf(refused.html)).toMatch(/Please fill in this field: Password|The password is wrong/);
      expect(refused.html).not.toContain('not the password');
    }
    const form = await guest.act(address, address, { password: PASSWORD });
    expect(form.path).toBe('/invite/portal/address/code');
    const mail = await app.mail.waitForMail(`${name}@site.test`, { count: 2 });
    const [, code = ''] = /\b(\d{6})\b/.exec(mail.text) ?? [];
    const wrong = await guest.send(form, form.path, { code: code === '000000' ? '000001' : '000000' });
    expect(wrong.status).toBe(400);
    expect(textOf(wrong.html)).toMatch(/This code is wrong. Attempts left: 4/);
    expect((await guest.send(form, form.path, { code: 'abc' })).status).toBe(400);
    // As Arabic keyboards type them.
    const typed = code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const right = await guest.send(form, form.path, { code: ` ${typed.slice(0, 3)}-${typed.slice(3)} ` });
    expect(right.headers.location).toBe('/invite/portal');
    const proved = textOf((await guest.open('/invite/portal')).html);
    expect(proved).toContain('Your address is proved.');
    expect(proved).toContain('Hidden');
    const used = await guest.send(form, form.path, { code, csrf: await guest.csrf() });
    expect(used.headers.location).toBe('/invite/portal/address');
  });
});

describe('the page of the code', () => {
  it('takes no code of another request, and counts no try of it', async () => {
    const [mallory, victim] = [nameFor(), nameFor()];
    const guest = await guestOf(app, mallory);
    const user = await newUser(app, victim);
    const asked = await user.http.post('/api/invitations/me/address/challenge').send({ password: PASSWORD });
    const { challenge } = asked.body.data as { challenge: string };
    const [, code = ''] = /\b(\d{6})\b/.exec((await app.mail.waitForMail(user.email)).text) ?? [];
    guest.http.jar.setCookie(`invitations_challenge=${challenge}`, '127.0.0.1', '/invite');
    const form = await guest.open('/invite/portal/address/code');
    for (const typed of [code, code === '000000' ? '000001' : '000000', code]) {
      const answer = await guest.send(form, form.path, { code: typed });
      expect(answer.headers.location).toBe('/invite/portal/address');
    }
    const row = await app.strapi.db
      .query('plugin::invitations.challenge')
      .findOne({ where: { challengeId: challenge } });
    expect(row).toMatchObject({ tries: 0, usedAt: null });
  });
});

describe('the language', () => {
  it('is the browser’s, until another one is chosen', async () => {
    const guest = await guestOf(app, nameFor(), 'de');
    const home = await guest.open('/invite/portal');
    expect(textOf(home.html)).toContain('Meine Einladungen und Accounts');
    const changed = await guest.act('/invite/portal/profile', '/invite/language', { language: 'ar' });
    expect(changed.path).toBe('/invite/portal/profile');
    expect(changed.html).toContain('<html lang="ar" dir="rtl">');
    const unknown = await guest.act('/invite/portal', '/invite/language', { language: 'xx' });
    expect(unknown.html).toContain('<html lang="ar" dir="rtl">');
  });
});

it('nothing of a page comes from a request: the notice is one of ours', async () => {
  const guest = await guestOf(app, nameFor());
  guest.http.jar.setCookie('invitations_notice=done.<script>', '127.0.0.1', '/invite');
  const home = await guest.open('/invite/portal');
  expect(home.status).toBe(200);
  expect(home.html).not.toContain('role="status"');
});

it('an account of somebody else is not on the portal', async () => {
  const guest = await guestOf(app, nameFor());
  const other = await guestOf(app, nameFor());
  const theirs = await account('Foreign');
  await join(app, theirs, other.user, 'all');
  expect(textOf((await guest.open('/invite/portal')).html)).not.toContain('Foreign');
  expect(textOf((await other.open('/invite/portal')).html)).toContain('Foreign');
});

// Last, as terms are there to stay.
describe('terms', () => {
  it('asks for the terms where they are owed, and takes no approval without', async () => {
    const admin = await app.admin();
    const name = nameFor();
    const guest = await newcomer(name, await account('Before'));
    const id = await another(name, await account('After'));
    await admin.http.post('/invitations/terms').send({ version: '2026-11', text: 'Be nice.' }).expect(201);
    const review = await guest.open(`/invite/portal/invitations/${id}`);
    expect(textOf(review.html)).toContain('Be nice.');
    const action = `/invite/portal/invitations/${id}/accept`;
    const refused = await guest.send(review, action);
    expect(refused.status).toBe(400);
    expect(textOf(refused.html)).toContain('Please read the terms');
    expect((await guest.send(review, action, { acceptTerms: '2026-11' })).status).toBe(303);
    const next = await another(name, await account('Later'));
    expect(textOf((await guest.open(`/invite/portal/invitations/${next}`)).html)).not.toContain('Be nice.');
  });
});
