import { figure, median } from '../report.mjs';
import { medianOf, milliseconds } from '../rounds.mjs';

const SIZES = [10_000, 100_000];
const PAGE = 20;
/** Calls per round: enough that what else happens in a second does not tell. */
const COUNTS = { create: 200, inspect: 600, claim: 200 };
let serial = 0;

/** Those of the page, each by itself. @param {string} account */
const filtersOf = (account) => ({
  'no filter': '',
  pending: 'status=pending',
  accepted: 'status=accepted',
  expired: 'status=expired',
  'mail dead': 'delivery=dead',
  'by API token': 'source=api-token',
  'of an account': `account=${account}`,
  'needs attention': 'attention=inviter-gone',
  'since yesterday': `createdFrom=${new Date(Date.now() - 86_400_000).toISOString()}`,
  'by expiry': 'sort=expiresAt:asc',
  'by address': 'sort=email:asc',
  'a search': '_q=seed-77',
});

/**
 * @param {import('../site.mjs').Site} site
 * @param {string} query
 * @param {number} rounds
 */
const listTime = async (site, query, rounds) => {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    const { status } = await site.call('GET', `/invitations/invitations?pageSize=${PAGE}&${query}`);
    if (status !== 200) throw new Error(`The list answered ${status} to "${query}".`);
    if (round > 0) times.push(performance.now() - began);
  }
  return median(times);
};

/** Of the page that follows one in the middle. @param {import('../site.mjs').Site} site @param {number} page */
const cursorAt = async (site, page) => {
  const { body } = await site.call('GET', `/invitations/invitations?pageSize=${PAGE}&page=${page}`);
  return body.meta.pagination.nextCursor;
};

/** @param {import('../site.mjs').Site} site */
const createTime = async (site) => {
  const rate = await site.rate(COUNTS.create, 201, () => {
    serial += 1;
    return ['POST', '/invitations/invitations', { email: `growth-${serial}@site.test`, send: false }];
  });
  return 1000 / rate;
};

/** @param {import('../site.mjs').Site} site */
const inspectTime = async (site) => {
  serial += 1;
  /** @type {[string]} */
  const [token] = await site.host('run', { name: 'tokens', argument: [`growth-${serial}@site.test`] });
  return 1000 / (await site.rate(COUNTS.inspect, 200, () => ['POST', '/api/invitations/inspect', { token }]));
};

/** From the batch until every mail is claimed, sent and written down. @param {import('../site.mjs').Site} site */
const claimTime = async (site) => {
  const invitations = Array.from({ length: COUNTS.claim }, () => {
    serial += 1;
    return { email: `growth-${serial}@site.test` };
  });
  const began = performance.now();
  await site.call('POST', '/invitations/invitations/batch', { invitations });
  await site.host('drain');
  return (performance.now() - began) / COUNTS.claim;
};

/**
 * @param {import('../site.mjs').Site} site
 * @param {{ rows: number, rounds: number, account: string }} settings
 */
const takeAt = async (site, { rows, rounds, account }) => {
  await site.host('run', { name: 'fill', argument: { total: rows, account } });
  /** @type {Record<string, number>} */
  const lists = {};
  for (const [name, query] of Object.entries(filtersOf(account))) {
    lists[name] = await listTime(site, query, rounds);
  }
  const middle = Math.floor(rows / PAGE / 2);
  const cursor = await cursorAt(site, middle);
  return {
    lists,
    pages: {
      'in the middle, by number': await listTime(site, `page=${middle}`, rounds),
      'in the middle, by cursor': await listTime(site, `cursor=${cursor}`, rounds),
      'at the end, by number': await listTime(site, `page=${Math.floor(rows / PAGE)}`, rounds),
    },
    steps: {
      create: await medianOf(rounds, () => createTime(site)),
      inspect: await medianOf(rounds, () => inspectTime(site)),
      'claim and send': await medianOf(rounds, () => claimTime(site)),
    },
  };
};

/**
 * B7, B8, B12: what grows with the table, at 10,000, 100,000 and 1,000,000 rows as far as is asked for.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rows: number, rounds: number, curves: import('../curves.mjs').Curves }} settings
 */
export const growth = async (site, { rows, rounds, curves }) => {
  await site.host('run', { name: 'clear' });
  const sizes = [...SIZES.filter((size) => size < rows), rows];
  /** @type {Awaited<ReturnType<typeof takeAt>>[]} */
  const taken = [];
  const { body } = await site.call('POST', '/invitations/accounts', { name: `Growth ${Date.now()}` });
  const account = body.data.documentId;
  for (const size of sizes) {
    process.stderr.write(`  ${size.toLocaleString('en')} rows …\n`);
    taken.push(await takeAt(site, { rows: size, rounds, account }));
  }
  const [few, manyRows] = [taken[0], taken[taken.length - 1]];
  curves.sizes = sizes;
  for (const name of Object.keys(few.lists)) {
    curves.lines[`first page, ${name}`] = taken.map(({ lists }) => lists[name]);
  }
  for (const where of /** @type {(keyof typeof few.pages)[]} */ (Object.keys(few.pages))) {
    curves.lines[`a page ${where}`] = taken.map(({ pages }) => pages[where]);
  }
  for (const step of ['create', 'inspect', 'claim and send']) {
    curves.lines[step] = taken.map(({ steps }) => steps[/** @type {keyof typeof few.steps} */ (step)]);
  }

  const size = `${rows.toLocaleString('en')} rows against ${sizes[0].toLocaleString('en')}`;
  const first = manyRows.lists['no filter'];
  return [
    ...Object.keys(few.lists).map((name) =>
      figure({
        id: 'B7',
        what: `first page, ${name}, counts included: ${size}`,
        value: `${milliseconds(manyRows.lists[name])} : ${milliseconds(few.lists[name])}`,
        ratio: manyRows.lists[name] / few.lists[name],
        atMost: 2,
      }),
    ),
    ...Object.entries(manyRows.pages).map(([where, time]) =>
      figure({
        id: 'B8',
        what: `a page ${where}, of ${rows.toLocaleString('en')}, against the first`,
        value: `${milliseconds(time)} : ${milliseconds(first)}`,
        ratio: time / first,
        atMost: 3,
      }),
    ),
    ...Object.entries(manyRows.steps).map(([step, time]) => {
      const before = few.steps[/** @type {keyof typeof few.steps} */ (step)];
      return figure({
        id: 'B12',
        what: `${step}: ${size}`,
        value: `${milliseconds(time)} : ${milliseconds(before)}`,
        ratio: time / before,
        atMost: 1.2,
      });
    }),
  ];
};
