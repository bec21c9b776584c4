import { boolean, hiddenContentType, integer, json, string, text } from '../kernel/content-type';

export const IMPORT_UID = 'plugin::invitations.import';
export const IMPORT_ROW_UID = 'plugin::invitations.import-row';

/** A file of people who are to be invited. */
const fileImport = hiddenContentType({
  singularName: 'import',
  pluralName: 'imports',
  displayName: 'Import',
  collectionName: 'invitations_imports',
  uniques: [['upload_key']],
  indexes: [['created_at']],
  attributes: {
    /** Made up by whoever uploads, so that the row can be found again. */
    uploadKey: string,
    fileName: string,
    /** The `documentId` of the job that checks and applies it; null until all of its rows are staged. */
    job: string,
    rowCount: integer,
    columns: json,
    hasHeader: boolean,
    /** See `Mapping`. */
    mapping: json,
    /** Fields of an invitation that a row does not give. */
    defaults: json,
  },
});

/** One row of a file, as it is in the file, and what becomes of it. */
const row = hiddenContentType({
  singularName: 'import-row',
  pluralName: 'import-rows',
  displayName: 'Row of an import',
  collectionName: 'invitations_import_rows',
  uniques: [['import_id', 'line']],
  indexes: [
    ['import_id', 'outcome', 'line'],
    ['import_id', 'account_id', 'is_open', 'line'],
    ['email_key', 'import_id'],
    ['invitation'],
  ],
  attributes: {
    importId: integer,
    line: integer,
    cells: json,
    /** Null until it was checked. */
    outcome: string,
    message: text,
    email: string,
    /** Of every row that has an address. With the account, what may be in a file only once. */
    emailKey: string,
    /** A number and no relation: it is only counted by. */
    accountId: integer,
    /** Is an invitation to be created for it? Stays so afterwards. */
    isOpen: boolean,
    /** The `documentId` of its invitation. */
    invitation: string,
  },
});

export const contentTypes = { import: fileImport, 'import-row': row };
