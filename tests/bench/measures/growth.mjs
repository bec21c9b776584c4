import { figure, median } from '../report.mjs';
import { milliseconds } from '../rounds.mjs';

const SMALL = 10_000;
const PAGE = 20;
const COUNT = 60;
let serial = 0;

const FILTERS = {
  'no filter': '',
  pending: 'status=pending',
  expired: 'status=expired',
  'mail dead': 'delivery=dead',
  'by API token': 'source=api-token',
  'by expiry': 'sort=expiresAt:asc',
};

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

/** @param {import('../site.mjs').Site} site */
const createTime = async (site) => {
  const rate = await site.rate(COUNT, 201, () => {
    serial += 1;
    return ['POST', '/invitations/invitations', { email: `growth-${serial}@site.test`, send: false }];
  });
  return 1000 / rate;
};

/**
 * @param {import('../site.mjs').Site} site
 * @param {number} rows
 * @param {number} rounds
 */
const takeAt = async (site, rows, rounds) => {
  await site.host('run', { name: 'fill', argument: rows });
  /** @type {Record<string, number>} */
  const lists = {};
  for (const [name, query] of Object.entries(FILTERS)) {
    lists[name] = await listTime(site, query, rounds);
  }
  const middle = await listTime(site, `page=${Math.floor(rows / PAGE / 2)}`, rounds);
  const end = await listTime(site, `page=${Math.floor(rows / PAGE)}`, rounds);
  const creates = [];
  for (let round = 0; round < rounds; round += 1) creates.push(await createTime(site));
  return { lists, middle, end, create: median(creates) };
};

/**
 * B7, B8, B12: what grows with the table.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rows: number, rounds: number }} settings
 */
export const growth = async (site, { rows, rounds }) => {
  await site.host('run', { name: 'clear' });
  const few = await takeAt(site, SMALL, rounds);
  const manyRows = await takeAt(site, rows, rounds);
  const size = `${rows.toLocaleString('en')} rows against ${SMALL.toLocaleString('en')}`;
  const pages = Object.keys(FILTERS).map((name) =>
    figure({
      id: 'B7',
      what: `first page, ${name}, counts included: ${size}`,
      value: `${milliseconds(manyRows.lists[name])} : ${milliseconds(few.lists[name])}`,
      ratio: manyRows.lists[name] / few.lists[name],
      atMost: 2,
    }),
  );
  const first = manyRows.lists['no filter'];
  return [
    ...pages,
    ...[
      ['in the middle', manyRows.middle],
      ['at the end', manyRows.end],
    ].map(([where, time]) =>
      figure({
        id: 'B8',
        what: `a page ${where} of ${rows.toLocaleString('en')}, by number, against the first`,
        value: `${milliseconds(Number(time))} : ${milliseconds(first)}`,
        ratio: Number(time) / first,
        atMost: 3,
      }),
    ),
    figure({
      id: 'B12',
      what: `create: ${size}`,
      value: `${milliseconds(manyRows.create)} : ${milliseconds(few.create)}`,
      ratio: manyRows.create / few.create,
      atMost: 1.2,
    }),
  ];
};
