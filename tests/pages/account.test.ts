import type { App } from '../support';
import { createAccount, createGroup, enter, type SiteAccount, type SiteGroup } from '../stories/accounts';
import { addressBook, inviteByMail, nameOf, PASSWORD } from '../stories/inviting';
import { startSite, USER } from '../stories/site';

const CATALOGUE = [{ key: 'invoices.view', label: 'See <b>invoices</b>', description: 'All of the account' }];

let app: App;
let account: SiteAccount;
let group: SiteGroup;
const somebody = addressBook('reading');

beforeAll(async () => {
  app = await startSite({ permissions: { catalogue: CATALOGUE } });
  account = await createAccount(app, 'Acme & Co');
  group = await createGroup(app, 'Buyers', account);
});
afterAll(() => app.stop());

const pageOf = async (language: string, offer: Record<string, unknown>): Promise<string> => {
  const { token } = await inviteByMail(app, somebody(), { account: account.documentId, ...offer });
  const { text } = await app.http.get('/invite').query({ token }).set('Accept-Language', language);
  return text;
};

describe('the page of an invitation into an account', () => {
  it.each([
    ['en', 'join <bdi>Acme &amp; Co</bdi>', 'Account', 'All permissions:'],
    ['de', 'zu <bdi>Acme &amp; Co</bdi>', 'Account', 'Alle Berechtigungen:'],
    ['ar', 'للانضمام إلى <bdi>Acme &amp; Co</bdi>', 'الحساب المشترك', 'كل الصلاحيات:'],
  ])('says into which, in %s', async (language, heading, label, all) => {
    const page = await pageOf(language, { permissions: 'all', groups: [group.documentId] });
    expect(page).toContain(heading);
    expect(page).toContain(`<dt>${label}</dt>`);
    expect(page).toContain(all);
    expect(page).toContain('<bdi>Buyers</bdi>');
  });

  it('shows chosen permissions by their labels and what they mean, escaped', async () => {
    const page = await pageOf('en', { permissions: ['invoices.view'] });
    expect(page).toContain('See &lt;b&gt;invoices&lt;/b&gt;');
    expect(page).toContain('All of the account');
    expect(page).not.toContain('All permissions:');
  });

  it('says so to whoever is in already', async () => {
    const email = somebody();
    const user = await app.user({ email, username: nameOf(email), password: PASSWORD, isProved: true });
    const other = somebody();
    const { token } = await inviteByMail(app, other, { account: account.documentId });
    await enter(app, account, user);
    await app.strapi.db.query(USER).update({ where: { id: user.id }, data: { email: other } });
    const answer = await app.http
      .post('/invite/login')
      .type('form')
      .send({ token, identifier: user.username, password: PASSWORD });
    expect(answer.text).toContain('You are in this account already');
  });
});
