import { figure } from '../report.mjs';
import { medianOf, milliseconds } from '../rounds.mjs';

const PAGE = 20;
/** So many times smaller is the site that the large one is compared to. */
const FRACTION = 100;
/** Calls of one round; one alone says little of a page that takes milliseconds. */
const CALLS = 5;

/**
 * @param {import('../site.mjs').Site} site
 * @param {string} path
 */
const pageTime = async (site, path) => {
  const began = performance.now();
  for (let call = 0; call < CALLS; call += 1) {
    const { status, body } = await site.call('GET', path);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  }
  return (performance.now() - began) / CALLS;
};

/** The pages, by name; the last two are compared to the first page and not to the small site. */
const pathsOf = (
  /** @type {{ account: string, group: string, user: string }} */ { account, group, user },
  /** @type {number} */ pages,
) => {
  const people = `/invitations/people?pageSize=${PAGE}`;
  return {
    'first page of people': people,
    'people, active': `${people}&state=active`,
    'people, blocked': `${people}&state=blocked`,
    'people, removed': `${people}&state=removed`,
    'people, invited': `${people}&state=invited`,
    'people of one account': `${people}&account=${account}`,
    'people of one group': `${people}&group=${group}`,
    'one person': `/invitations/people/user/${user}`,
    'first page of accounts': `/invitations/accounts?pageSize=${PAGE}`,
    'one account': `/invitations/accounts/${account}`,
    'members of one account': `/invitations/accounts/${account}/members?pageSize=${PAGE}`,
    'people, in the middle': `${people}&page=${Math.max(1, Math.floor(pages / 2))}`,
    'people, at the end': `${people}&page=${Math.max(1, pages)}`,
  };
};

/** Invitations per round, for each of which somebody with its address is looked for. */
const COUNT = 200;
let serial = 0;

/** @param {import('../site.mjs').Site} site */
const inviteTime = async (site) => {
  const rate = await site.rate(COUNT, 201, () => {
    serial += 1;
    return ['POST', '/invitations/invitations', { email: `newcomer-${serial}@site.test`, send: false }];
  });
  return 1000 / rate;
};

const FIRST = 'first page of people';
const FAR = ['people, in the middle', 'people, at the end'];

/**
 * @param {import('../site.mjs').Site} site
 * @param {{ users: number, accounts: number, memberships: number }} size how many to add
 * @param {number} rounds
 * @returns milliseconds of each page by its name, and of an invitation
 */
const takeAt = async (site, size, rounds) => {
  const named = await site.host('run', { name: 'addPeople', argument: size });
  const { body } = await site.call('GET', `/invitations/people?pageSize=${PAGE}`);
  /** @type {Record<string, number>} */
  const times = {};
  for (const [name, path] of Object.entries(pathsOf(named, body.meta.pagination.pageCount))) {
    times[name] = await medianOf(rounds, () => pageTime(site, path));
  }
  return { times, inviting: await medianOf(rounds, () => inviteTime(site)) };
};

/**
 * B7, B8 and B12 for people and accounts: 100,000 users, 1,000 accounts and 300,000 memberships (`--rows` says how many users)
 * against a hundredth of them.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rows: number, rounds: number }} settings
 */
export const people = async (site, { rows, rounds }) => {
  const sizeOf = (/** @type {number} */ users) => ({
    users,
    accounts: Math.max(1, Math.round(users / 100)),
    memberships: users * 3,
  });
  const smallUsers = Math.round(rows / FRACTION);
  // The pages of other measures' invitations would be counted with ours.
  await site.host('run', { name: 'clear' });
  const small = await takeAt(site, sizeOf(smallUsers), rounds);
  const large = await takeAt(site, sizeOf(rows - smallUsers), rounds);
  const size = `${rows.toLocaleString('en')} users against ${smallUsers.toLocaleString('en')}`;
  const pages = Object.keys(large.times).map((name) =>
    FAR.includes(name)
      ? figure({
          id: 'B8',
          what: `${name} of ${rows.toLocaleString('en')} users, by number, against the first page`,
          value: `${milliseconds(large.times[name])} : ${milliseconds(large.times[FIRST])}`,
          ratio: large.times[name] / large.times[FIRST],
          atMost: 3,
        })
      : figure({
          id: 'B7',
          what: `${name}: ${size}`,
          value: `${milliseconds(large.times[name])} : ${milliseconds(small.times[name])}`,
          ratio: large.times[name] / small.times[name],
          atMost: 2,
        }),
  );
  const inviting = figure({
    id: 'B12',
    what: `invite one: ${size}`,
    value: `${milliseconds(large.inviting)} : ${milliseconds(small.inviting)}`,
    ratio: large.inviting / small.inviting,
    atMost: 1.2,
  });
  return [...pages, inviting];
};
