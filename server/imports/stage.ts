import { nameOfActor } from '../jobs/job';
import type { Actor } from '../kernel/actor';
import { randomId } from '../kernel/secret';
import { inTransaction } from '../kernel/transaction';

import type { Context } from './context';
import { decode } from './decode';
import { notImportable } from './errors';
import type { FileRow } from './import';
import { IMPORT_JOB } from './job';
import { assertAddress, readMapping } from './mapping';
import { readFile, type OpenFile } from './read-file';
import type { ImportRecord } from './record';
import type { Upload } from './upload';

/** Rows of one statement. */
const CHUNK = 500;

const assertSize = ({ config }: Context, { bytes }: Upload): void => {
  if (bytes > config.maxBytes) {
    const limit = config.maxSize.toUpperCase().replace(/(?=[A-Z])/, ' ');
    throw notImportable('too-large', `This file is larger than ${limit}, which is the limit.`, {
      limit: config.maxBytes,
    });
  }
};

const assertRows = ({ config: { maxRows } }: Context, rows: number): void => {
  if (rows > maxRows) {
    throw notImportable('too-many-rows', `This file has more than ${maxRows} rows, which is the limit.`, {
      limit: maxRows,
    });
  }
};

const insert = async (
  context: Context,
  { layout, mapping }: OpenFile,
  upload: Upload,
): Promise<ImportRecord> => {
  const { store } = context;
  const chosen = upload.mapping ? readMapping(layout.columns, upload.mapping) : assertAddress(mapping);
  const uploadKey = randomId();
  await store.insert({
    uploadKey,
    fileName: upload.fileName,
    rowCount: 0,
    columns: layout.columns,
    hasHeader: layout.hasHeader,
    mapping: chosen,
    defaults: upload.defaults,
  });
  const inserted = await store.byUploadKey(uploadKey);
  if (!inserted) {
    throw new Error('An import was inserted, and is not there.');
  }
  return inserted;
};

/** What was found out while the rows were read. */
interface Staged {
  rowCount: number;
  /** The last column in which something stands. */
  width: number;
}

/** Writes the rows down as they are read, some hundreds at a time: however many there are, few of them are in memory. */
const stageRows = async (
  context: Context,
  { id, columns }: ImportRecord,
  rows: AsyncIterable<FileRow>,
): Promise<Staged> => {
  const { store } = context;
  let count = 0;
  let width = 0;
  let chunk: FileRow[] = [];
  for await (const row of rows) {
    count += 1;
    assertRows(context, count);
    // Those with more cells than the file has columns are wrong.
    width = row.cells.length > columns.length ? width : Math.max(width, row.cells.length);
    chunk.push(row);
    if (chunk.length === CHUNK) {
      await store.stage(id, chunk);
      chunk = [];
    }
  }
  await store.stage(id, chunk);
  return { rowCount: count, width };
};

/** Columns at the end that have neither a heading nor a cell are none. */
const usedColumns = (
  { columns, mapping }: ImportRecord,
  { headings }: OpenFile['layout'],
  width: number,
): Pick<ImportRecord, 'columns' | 'mapping'> => {
  const mapped = mapping.map((field, index) => (field === null ? 0 : index + 1));
  const used = Math.max(width, headings, ...mapped);
  return { columns: columns.slice(0, used), mapping: mapping.slice(0, used) };
};

/**
 * Takes a file in: reads it, writes its rows down, and starts the job that checks them. Nobody is invited by it.
 *
 * @throws PluginError `FileNotImportable` (400, 413), `ValidationError` (400); nothing is left of the file then
 */
export const stageUpload = async (context: Context, actor: Actor, upload: Upload): Promise<ImportRecord> => {
  const { strapi, store, jobs } = context;
  assertSize(context, upload);
  const file = await readFile(decode(upload.open()));
  const record = await insert(context, file, upload);
  try {
    const { rowCount, width } = await stageRows(context, record, file.rows);
    await inTransaction(strapi, async () => {
      const job = await jobs.start({
        kind: IMPORT_JOB,
        target: record.documentId,
        params: { import: record.id, uploadedBy: nameOfActor(actor) },
        total: rowCount,
        state: 'checking',
        actor,
      });
      await store.change(
        { id: record.id },
        { job: job.documentId, rowCount, ...usedColumns(record, file.layout, width) },
      );
    });
  } catch (error) {
    await store.remove(record.id);
    throw error;
  }
  return (await store.byId(record.id)) ?? record;
};
