import type { MembershipRecord } from '../../server/accounts/service';
import type { App, SiteUser } from '../support';
import {
  ACCOUNTS,
  API,
  createAccount,
  eventsOf,
  join,
  MEMBERSHIPS,
  outcomeOf,
  own,
  person,
  startTenants,
  type Shown,
} from '../accounts/tenants';
import { tally } from './contest';

const ROUNDS = 6;

let app: App;
let round = 0;

beforeAll(async () => {
  app = await startTenants();
});
afterAll(() => app.stop());

interface Member {
  user: SiteUser;
  membership: MembershipRecord;
}

interface Company {
  account: Shown;
  owner: Member;
  others: [Member, Member];
}

/** The same three people in one account after the other. */
const people: SiteUser[] = [];

const company = async (): Promise<Company> => {
  round += 1;
  const account = await createAccount(app, { name: `Race ${round}` });
  const member = async (index: number): Promise<Member> => {
    const user = (people[index] ??= await person(app, `racer-${index}`));
    return { user, membership: await join(app, account, user) };
  };
  const owner = await member(0);
  await own(app, account, owner.membership);
  return { account, owner, others: [await member(1), await member(2)] };
};

const transfer = async ({ account, owner }: Company, to: Member): Promise<string> =>
  outcomeOf(
    await owner.user.http
      .post(`${API}/accounts/${account.documentId}/transfer`)
      .send({ membership: to.membership.documentId }),
  );

const leave = async ({ user, membership }: Member): Promise<string> =>
  outcomeOf(await user.http.delete(`${API}/me/memberships/${membership.documentId}`));

const removal = async ({ membership }: Member): Promise<string> => {
  const { http } = await app.admin();
  return outcomeOf(await http.delete(`${MEMBERSHIPS}/${membership.documentId}`));
};

const ownerOf = async ({ account }: Company): Promise<string | undefined> => {
  const { http } = await app.admin();
  return (await http.get(`${ACCOUNTS}/${account.documentId}`)).body.data.owner?.membership;
};

/** Plays it a few times, as one race may always end alike. */
const rounds = async (play: (given: Company) => Promise<string>): Promise<string[]> => {
  const outcomes = [];
  for (let index = 0; index < ROUNDS; index += 1) outcomes.push(await play(await company()));
  return Object.keys(tally(outcomes));
};

it('of two who are handed the account at once one is the owner', async () => {
  const outcomes = await rounds(async (given) => {
    const [ada, bob] = given.others;
    const [toAda, toBob] = await Promise.all([transfer(given, ada), transfer(given, bob)]);
    const winner = toAda === '200' ? ada : bob;
    expect(await ownerOf(given)).toBe(winner.membership.documentId);
    const told = await eventsOf(app, 'account', given.account.documentId);
    // The first owner, whom the administrator made, and the winner.
    expect(told.filter(({ name }) => name === 'account.ownership-transferred')).toHaveLength(2);
    return [toAda, toBob].sort().join(', ');
  });
  expect(outcomes).toEqual(['200, 403 ForbiddenError']);
});

it('whoever is handed the account while they are removed is the owner, or was never handed it', async () => {
  const outcomes = await rounds(async (given) => {
    const [ada] = given.others;
    const [transferred, removed] = await Promise.all([transfer(given, ada), removal(ada)]);
    const isHanded = transferred === '200';
    expect(await ownerOf(given)).toBe((isHanded ? ada : given.owner).membership.documentId);
    return `${transferred}, ${removed}`;
  });
  expect(['200, 409 OwnerMustTransfer', '400 ValidationError, 200']).toEqual(
    expect.arrayContaining(outcomes),
  );
});

it('whoever is handed the account while they leave is the owner, or has left', async () => {
  const outcomes = await rounds(async (given) => {
    const [ada] = given.others;
    const [transferred, left] = await Promise.all([transfer(given, ada), leave(ada)]);
    expect(await ownerOf(given)).toBe((transferred === '200' ? ada : given.owner).membership.documentId);
    return `${transferred}, ${left}`;
  });
  expect(['200, 409 OwnerMustTransfer', '400 ValidationError, 200']).toEqual(
    expect.arrayContaining(outcomes),
  );
});

it('an owner who hands the account over and leaves at once has handed it over', async () => {
  const outcomes = await rounds(async (given) => {
    const [ada] = given.others;
    const [transferred, left] = await Promise.all([transfer(given, ada), leave(given.owner)]);
    expect(await ownerOf(given)).toBe(ada.membership.documentId);
    return `${transferred}, ${left}`;
  });
  expect(['200, 200', '200, 409 OwnerMustTransfer']).toEqual(expect.arrayContaining(outcomes));
});
