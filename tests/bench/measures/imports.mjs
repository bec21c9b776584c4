import { figure, median } from '../report.mjs';
import { perSecond } from '../rounds.mjs';

const SIZES = [10_000, 100_000];
/** Rows of an import whose speed is taken: each with its mail in the outbox. */
const COUNT = 5_000;
/** So many mails wait already when it begins. */
const BATCH = 1_000;
/** Seldom, as each look is a request of an administrator, whose rights the host makes anew. */
const POLL_MS = 250;
let serial = 0;

/** A file of so many people. @param {number} rows */
const fileOf = (rows) => {
  serial += 1;
  /** @type {string[]} */
  const parts = ['email,first name,last name\n'];
  for (let start = 0; start < rows; start += 10_000) {
    const lines = Array.from(
      { length: Math.min(10_000, rows - start) },
      (_, index) => `import-${serial}-${start + index}@site.test,First ${start + index},Last ${index}\n`,
    );
    parts.push(lines.join(''));
  }
  return new Blob(parts, { type: 'text/csv' });
};

const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));

/** @param {import('../site.mjs').Site} site @param {string} id @param {string} state */
const until = async (site, id, state) => {
  for (;;) {
    const { body } = await site.call('GET', `/invitations/imports/${id}`);
    const { data } =
      /** @type {{ data: { state: string, error: string | null, counts: object, finishedAt: string } }} */ (
        body
      );
    if (data.state === state) return data;
    if (['failed', 'cancelled'].includes(data.state))
      throw new Error(`The import ${data.state}: ${data.error}`);
    await pause();
  }
};

/**
 * Uploads, checks and applies a file.
 *
 * @param {import('../site.mjs').Site} site
 * @param {number} rows
 * @param {boolean} send
 * @returns {Promise<number>} milliseconds that applying took
 */
const importFile = async (site, rows, send) => {
  const form = new FormData();
  form.set('file', fileOf(rows), 'people.csv');
  form.set('defaults', JSON.stringify({ send }));
  const answer = await fetch(`${site.url}/invitations/imports`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${site.adminToken()}` },
    body: form,
  });
  if (answer.status !== 201)
    throw new Error(`The upload was answered ${answer.status}: ${await answer.text()}`);
  const { data } = /** @type {{ data: { documentId: string } }} */ (await answer.json());
  await until(site, data.documentId, 'ready');
  const began = Date.now();
  await site.call('POST', `/invitations/imports/${data.documentId}/apply`, {});
  const { counts, finishedAt } = await until(site, data.documentId, 'done');
  if (/** @type {Record<string, number>} */ (counts).created !== rows) {
    throw new Error(`Not everybody was invited: ${JSON.stringify(counts)}`);
  }
  // As the import itself wrote it down: somebody who looks four times a second sees it late.
  return Date.parse(finishedAt) - began;
};

/** Mails enough for as long as an import is checked. @param {import('../site.mjs').Site} site */
const fillOutbox = async (site) => {
  serial += 1;
  const invitations = Array.from({ length: BATCH }, (_, index) => ({
    email: `before-${serial}-${index}@site.test`,
  }));
  await site.call('POST', '/invitations/invitations/batch', { invitations });
};

/**
 * B4: an import, each row with invitation, delivery and event, against the host's createMany of the same rows;
 * B5: how much memory importing takes, whatever the size of the file.
 *
 * @param {import('../site.mjs').Site} site
 * @param {{ rows: number, rounds: number }} settings
 */
export const imports = async (site, { rows, rounds }) => {
  const ours = [];
  const bare = [];
  for (let round = 0; round <= rounds; round += 1) {
    // Mails go out during both, of this batch first and then of the import: neither side has the machine to itself.
    await fillOutbox(site);
    const took = await importFile(site, COUNT, true);
    const rate = await site.host('run', { name: 'createMany', argument: COUNT });
    await site.host('drain');
    if (round > 0) {
      ours.push((COUNT * 1000) / took);
      bare.push(rate);
    }
  }
  const memory = [];
  for (const size of [...SIZES.filter((smaller) => smaller < rows), rows]) {
    await site.host('watchMemory');
    await importFile(site, size, false);
    const growth = await site.host('memoryGrowth');
    memory.push(
      figure({
        id: 'B5',
        what: `memory held more while ${size.toLocaleString('en')} rows are imported`,
        value: `${Math.round(growth)} MB`,
        ratio: growth,
        atMost: 100,
      }),
    );
  }
  return [
    figure({
      id: 'B4',
      what: `an import of ${COUNT.toLocaleString('en')} (invitation, delivery and event each) against createMany of the same rows`,
      value: `${perSecond(median(ours))} : ${perSecond(median(bare))}`,
      ratio: median(ours) / median(bare),
      atLeast: 0.8,
    }),
    ...memory,
  ];
};
