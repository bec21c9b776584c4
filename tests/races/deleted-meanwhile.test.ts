import type { Knex } from 'knex';
import { ACCOUNT_UID, MEMBERSHIP_UID } from '../../server/accounts/content-type';
import { GROUP_MEMBER_UID, GROUP_UID } from '../../server/groups/content-type';
import { INVITATION_UID } from '../../server/invitations/content-type';
import { getService } from '../../server/kernel/get-service';
import { inTransaction } from '../../server/kernel/transaction';
import { ROLE_UID } from '../../server/users/user';
import { itOn, type App, type Caller, type SiteUser } from '../support';
import {
  ACCOUNTS,
  createAccount,
  createGroup,
  GROUPS,
  join,
  MEMBERSHIPS,
  outcomeOf,
  person,
  startTenants,
  type Shown,
} from '../accounts/tenants';
import { brokenAccounts } from './account-invariants';
import { brokenInvariants } from './invariants';
import { addressOf, invitationsOf, invite, register, tokenFor } from './invitees';

const INVITATIONS = '/invitations/invitations';

/** On SQLite nobody writes between the statements of a transaction. */
const onServers = itOn('postgres', 'mysql');
/** On MariaDB the foreign key of what an acceptance has claimed cannot become null meanwhile. */
const onPostgres = itOn('postgres');

let app: App;
let database: Knex;
let http: Caller;
let count = 0;
let unsubscribe = (): void => undefined;

beforeAll(async () => {
  app = await startTenants({ accounts: { allowDirectMembership: true } });
  database = app.database.connect();
  ({ http } = await app.admin());
});
afterEach(async () => {
  unsubscribe();
  expect([...(await brokenInvariants(database)), ...(await brokenAccounts(database))]).toEqual([]);
});
afterAll(async () => {
  await database.destroy();
  await app.stop();
});

type Moment = 'afterFindOne' | 'afterFindMany' | 'beforeUpdateMany' | 'beforeCreateMany' | 'beforeDeleteMany';

interface Meanwhile {
  uid: string;
  moment: Moment;
  /** A piece of the query, where not just any is meant. */
  about?: string;
}

/** Does something the first time that the database is about to be asked for this, or has just answered. */
const actAt = ({ uid, moment, about = '' }: Meanwhile, act: () => PromiseLike<unknown>) => {
  const action = { isDone: false };
  unsubscribe = app.strapi.db.lifecycles.subscribe({
    models: [uid],
    async [moment]({ params }: { params: object }) {
      if (!action.isDone && JSON.stringify(params).includes(about)) {
        action.isDone = true;
        await act();
      }
    },
  });
  return action;
};

/** Deletes a row as another node would. */
const deleteAt = (meanwhile: Meanwhile, table: string, where: object) =>
  actAt(meanwhile, () => database(table).where(where).delete());

/** Right after what an invitation names was looked up. */
const namingGroup = ({ documentId }: Shown): Meanwhile => ({
  uid: GROUP_UID,
  moment: 'afterFindMany',
  about: documentId,
});
const namingRole = ({ documentId }: { documentId: string }): Meanwhile => ({
  uid: ROLE_UID,
  moment: 'afterFindOne',
  about: documentId,
});
/** When an edit is written, after all that it names was looked up. */
const EDITING: Meanwhile = { uid: INVITATION_UID, moment: 'beforeUpdateMany', about: '"firstName":"Ann"' };
const BECOMING_MEMBER: Meanwhile = { uid: MEMBERSHIP_UID, moment: 'beforeCreateMany' };

const group = (account?: Shown): Promise<Shown> => {
  count += 1;
  return createGroup(app, { name: `Group ${count}`, ...(account && { account: account.documentId }) });
};

const account = (): Promise<Shown> => {
  count += 1;
  return createAccount(app, { name: `Account ${count}` });
};

const somebody = (): Promise<SiteUser> => {
  count += 1;
  return person(app, `somebody-${count}`);
};

const address = (): string => {
  count += 1;
  return addressOf(`invitee-${count}`);
};

const byDocumentId = ({ documentId }: { documentId: string }) => ({ document_id: documentId });

/** The field that an answer of 400 names. */
const wrongField = ({ body }: { body: unknown }): string | undefined =>
  (body as { error?: { details?: { errors?: { path: string[] }[] } } }).error?.details?.errors?.[0]?.path[0];

it('a group that is deleted while a batch names it fails its own row only', async () => {
  const [kept, gone] = [await group(), await group()];
  const deletion = deleteAt(namingGroup(gone), 'invitations_groups', byDocumentId(gone));
  const { status, body } = await http.post(`${INVITATIONS}/batch`).send({
    invitations: [kept, gone, kept].map(({ documentId }) => ({
      email: address(),
      groups: [documentId],
      send: false,
    })),
  });
  expect(status).toBe(200);
  expect(deletion.isDone).toBe(true);
  const rows = (body as { data: { status: string }[] }).data;
  expect(rows.map((row) => row.status)).toEqual(['created', 'failed', 'created']);
});

it('a role that is deleted while an invitation names it is no role', async () => {
  const role: { documentId: string } = await app.strapi.db
    .query('plugin::users-permissions.role')
    .create({ data: { name: 'Passing', type: 'passing', description: '' } });
  const deletion = deleteAt(namingRole(role), 'up_roles', byDocumentId(role));
  const answer = await http.post(INVITATIONS).send({ email: address(), role: role.documentId, send: false });
  expect([outcomeOf(answer), wrongField(answer), deletion.isDone]).toEqual([
    '400 ValidationError',
    'role',
    true,
  ]);
});

it('a group that is deleted while an edit names it is no group', async () => {
  const gone = await group();
  const record = await invite(app, address());
  const deletion = deleteAt(EDITING, 'invitations_groups', byDocumentId(gone));
  const answer = await http
    .put(`${INVITATIONS}/${record.documentId}`)
    .send({ firstName: 'Ann', groups: [gone.documentId] });
  expect([outcomeOf(answer), wrongField(answer), deletion.isDone]).toEqual([
    '400 ValidationError',
    'groups',
    true,
  ]);
  expect(await invitationsOf(app).record(record.documentId)).toMatchObject({ firstName: null, groups: [] });
});

it('a user who is deleted while they are brought into an account is no user', async () => {
  const [target, user] = [await account(), await somebody()];
  const where = { id: user.id };
  const deletion = deleteAt({ uid: ACCOUNT_UID, moment: 'beforeUpdateMany' }, 'up_users', where);
  const answer = await http
    .post(`${ACCOUNTS}/${target.documentId}/associate`)
    .send({ user: user.documentId, send: false });
  expect([outcomeOf(answer), wrongField(answer), deletion.isDone]).toEqual([
    '400 ValidationError',
    'user',
    true,
  ]);
});

it('a user who is deleted while they are put into a group is no user', async () => {
  const [target, user] = [await group(), await somebody()];
  const where = { id: user.id };
  const deletion = deleteAt({ uid: GROUP_UID, moment: 'beforeUpdateMany' }, 'up_users', where);
  const answer = await http.post(`${GROUPS}/${target.documentId}/members`).send({ user: user.documentId });
  expect([outcomeOf(answer), wrongField(answer), deletion.isDone]).toEqual([
    '400 ValidationError',
    'user',
    true,
  ]);
});

onPostgres('a group that is deleted while its invitation is accepted needs attention', async () => {
  const target = await account();
  const gone = await group(target);
  const invited = { account: target.documentId, groups: [gone.documentId] };
  const record = await invite(app, address(), invited);
  const where = byDocumentId(gone);
  const deletion = deleteAt(BECOMING_MEMBER, 'invitations_groups', where);
  const answer = await register(app.http, tokenFor(app, record), `late-${count}`);
  expect([outcomeOf(answer), deletion.isDone]).toEqual(['409 InvitationNeedsAttention', true]);
  expect(await invitationsOf(app).record(record.documentId)).toMatchObject({
    state: 'pending',
    needsAttention: 'group-gone',
  });
  expect(await database('up_users').where({ email: record.email })).toEqual([]);
});

onServers('a group that is taken off everything while its invitation is accepted is not given', async () => {
  const target = await account();
  const gone = await group(target);
  const invited = { account: target.documentId, groups: [gone.documentId] };
  const record = await invite(app, address(), invited);
  const deletion = actAt(BECOMING_MEMBER, () =>
    http.delete(`${GROUPS}/${gone.documentId}?detach=true`).expect(200),
  );
  const answer = await register(app.http, tokenFor(app, record), `ungrouped-${count}`);
  expect([outcomeOf(answer), deletion.isDone]).toEqual(['200', true]);
  expect(answer.body).toMatchObject({ membership: { groups: [] } });
});

onServers('a group that is deleted while a member is put into it is no group', async () => {
  const target = await account();
  const [membership, gone] = [await join(app, target, await somebody()), await group(target)];
  const where = byDocumentId(gone);
  const deletion = deleteAt(
    { uid: GROUP_MEMBER_UID, moment: 'beforeDeleteMany' },
    'invitations_groups',
    where,
  );
  const answer = await http
    .put(`${MEMBERSHIPS}/${membership.documentId}`)
    .send({ permissions: 'all', groups: [gone.documentId] });
  expect([outcomeOf(answer), wrongField(answer), deletion.isDone]).toEqual([
    '400 ValidationError',
    'groups',
    true,
  ]);
});

onServers('a member who is deleted while they are made the owner is no member', async () => {
  const target = await account();
  const membership = await join(app, target, await somebody());
  const deletion = deleteAt(
    { uid: ACCOUNT_UID, moment: 'beforeUpdateMany', about: '"owner":' },
    'invitations_memberships',
    { id: membership.id },
  );
  const answer = await http
    .post(`${ACCOUNTS}/${target.documentId}/transfer`)
    .send({ membership: membership.documentId });
  expect([outcomeOf(answer), wrongField(answer), deletion.isDone]).toEqual([
    '400 ValidationError',
    'membership',
    true,
  ]);
});

it('a group that somebody is just joining is used', async () => {
  const [target, user] = [await group(), await somebody()];
  const groups = getService(app.strapi, 'groups');
  const found = (await groups.findGroups([target.documentId])).get(target.documentId);
  let commit = (): void => undefined;
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let joining: Promise<void> | undefined;
  await new Promise<void>((hasJoined) => {
    joining = inTransaction(app.strapi, async () => {
      await groups.join(user.id, [found?.id ?? 0]);
      hasJoined();
      await mayCommit;
    });
  });
  const removing = http.delete(`${GROUPS}/${target.documentId}`).then(outcomeOf);
  // Until it waits; where it does not, it has gone wrong by then.
  await new Promise((resolve) => {
    setTimeout(resolve, 300);
  });
  commit();
  await joining;
  expect(await removing).toBe('409 GroupInUse');
  const { body } = await http.delete(`${GROUPS}/${target.documentId}?detach=true`).expect(200);
  expect(body).toEqual({ data: null });
});
