import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';

import { decode } from '../../server/imports/decode';
import type { FileRow } from '../../server/imports/import';
import { MAX_COLUMNS, MAX_ROW_BYTES } from '../../server/imports/import';
import { readFile } from '../../server/imports/read-file';
import type { PluginError } from '../../server/kernel/errors';

const inPieces = async function* (bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) {
    yield await Promise.resolve(bytes.subarray(from, from + size));
  }
};

const read = async (file: Buffer | string, size = 7) => {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const { layout, mapping, rows } = await readFile(decode(inPieces(bytes, size)));
  const all: FileRow[] = [];
  for await (const row of rows) all.push(row);
  return { ...layout, mapping, rows: all, cells: all.map(({ cells }) => cells) };
};

const refusal = async (file: Buffer | string): Promise<PluginError> => {
  try {
    await read(file, 1000);
  } catch (error) {
    return error as PluginError;
  }
  throw new Error('The file was read.');
};

const utf16 = (text: string, isBigEndian = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

const TEXT = 'email,name\nada@x.test,Ada Žofie 🦆\n';
const ADA = { columns: ['email', 'name'], cells: [['ada@x.test', 'Ada Žofie 🦆']] };

describe('the encoding of a file', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first, with a mark', utf16(`\uFEFF${TEXT}`)],
    ['UTF-16, big end first, with a mark', utf16(`\uFEFF${TEXT}`, true)],
    ['UTF-16, little end first', utf16(TEXT)],
    ['UTF-16, big end first', utf16(TEXT, true)],
  ])('%s is read, however it is cut', async (_, bytes) => {
    for (const size of [1, 2, 3, 1000]) {
      expect(await read(bytes, size)).toMatchObject(ADA);
    }
  });

  it.each<[string, string, Buffer | string, RegExp]>([
    ['Latin 1', 'encoding', Buffer.from('email,name\nada@x.test,Zo\u00e9\n', 'latin1'), /UTF-8/],
    ['a cut UTF-16', 'encoding', utf16(`\uFEFF${TEXT}`).subarray(0, -1), /UTF-8/],
    ['an .xlsx', 'spreadsheet', Buffer.from('PK\u0003\u0004rest'), /CSV/],
    ['an .xls, or one with a password', 'spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /CSV/],
    ['a PGP message', 'encrypted', '-----BEGIN PGP MESSAGE-----\n\nabc', /encrypted/],
    ['a picture', 'binary', Buffer.from('89504e470d0a1a0a', 'hex'), /text file/],
    ['a PDF', 'binary', '%PDF-1.7\n', /text file/],
    ['zeros', 'binary', `email\nada@x.test\u0000\n`, /text file/],
    ['escape sequences', 'binary', `email\n\u001b[31mada@x.test\n`, /text file/],
    ['nothing', 'empty', '', /empty/],
    ['blanks', 'empty', '\uFEFF \r\n\t\n', /empty/],
    ['a header alone', 'no-rows', 'email,name\n', /no rows/],
  ])('%s is refused as "%s"', async (_, reason, file, message) => {
    const error = await refusal(file);
    expect(error).toMatchObject({ name: 'FileNotImportable', status: 400, details: { reason } });
    expect(error.message).toMatch(message);
  });
});

describe('the way a file is written', () => {
  it.each<[string, string]>([
    ['commas', 'email,first name\nada@x.test,Ada\nbob@x.test,Bob'],
    ['semicolons', 'email;first name\r\nada@x.test;Ada\r\nbob@x.test;Bob\r\n'],
    ['tabs', 'email\tfirst name\nada@x.test\tAda\nbob@x.test\tBob\n'],
    ['bars', 'email|first name\nada@x.test|Ada\nbob@x.test|Bob\n'],
    ['line breaks of old', 'email,first name\rada@x.test,Ada\rbob@x.test,Bob\r'],
    ['mixed line breaks', 'email,first name\r\nada@x.test,Ada\nbob@x.test,Bob\r'],
    ['the word of Excel', 'sep=;\r\nemail;first name\r\nada@x.test;Ada\r\nbob@x.test;Bob'],
    ['blanks around', ' email , first name \n ada@x.test , Ada \nbob@x.test,Bob'],
    ['quotes', '"email","first name"\n"ada@x.test","Ada"\n"bob@x.test","Bob"'],
  ])('%s make no difference', async (_, file) => {
    expect(await read(file)).toMatchObject({
      hasHeader: true,
      columns: ['email', 'first name'],
      mapping: ['email', 'firstName'],
      cells: [
        ['ada@x.test', 'Ada'],
        ['bob@x.test', 'Bob'],
      ],
    });
  });

  it('counts rows as a spreadsheet does', async () => {
    const { rows } = await read('email,message\n"a@x.test","one\r\ntwo, ""three"""\n\n,\nb@x.test,=1\n');
    expect(rows).toEqual([
      { line: 2, cells: ['a@x.test', 'one\r\ntwo, "three"'], width: 2 },
      { line: 5, cells: ['b@x.test', '=1'], width: 2 },
    ]);
  });

  it('takes off what a spreadsheet puts before formulas', async () => {
    const { cells } = await read("email,phone,name\na@x.test,'+4930123456,'Ada'\n");
    expect(cells).toEqual([['a@x.test', '+4930123456', "'Ada'"]]);
  });

  it('names every column once', async () => {
    const { columns } = await read('email,name,,name\na@x.test,A,B,C\n');
    expect(columns).toEqual(['email', 'name', 'Column 3', 'name (4)']);
  });

  it('gives every column of rows that are longer than the header a name', async () => {
    expect(await read('email\na@x.test,B\n')).toMatchObject({ columns: ['email', 'Column 2'] });
  });

  it('counts columns with the empty ones at the end, as a row far below may have something there', async () => {
    expect(await read('email,first name,,\nada@x.test,Ada,,\n')).toMatchObject({
      headings: 2,
      columns: ['email', 'first name', 'Column 3', 'Column 4'],
      cells: [['ada@x.test', 'Ada']],
    });
    expect((await read(`a@x.test${','.repeat(MAX_COLUMNS + 5)}\nb@x.test\n`)).columns).toHaveLength(
      MAX_COLUMNS,
    );
  });

  it.each<[string, string, boolean]>([
    ['a person whose address is mistyped', 'Ada,ada@x\nBea,b@x.test', false],
    ['a person without an address', 'Ada\nBea,b@x.test', false],
    ['an address twice mistyped, alone', 'ada@@x.test\nb@x.test', false],
    ['words above no address', 'Ada,Lovelace,\nBea,,b@x.test', false],
    ['a heading that we know', 'Vorname,Adresse\nBea,b@x', true],
    ['a word above an address', 'who,where\nBea,b@x\nCleo,c@x.test', true],
  ])('takes as the first row %s', async (_, file, hasHeader) => {
    const { layout, rows } = await readFile(decode(inPieces(Buffer.from(file), 7)));
    const lines: number[] = [];
    for await (const { line } of rows) lines.push(line);
    expect([layout.hasHeader, lines[0]]).toEqual([hasHeader, hasHeader ? 2 : 1]);
  });

  it.each<[string, string, (string | null)[], string[][]]>([
    ['one address', 'a@x.test', ['email'], [['a@x.test']]],
    ['one in each line', 'a@x.test\nb@x.test\n', ['email'], [['a@x.test'], ['b@x.test']]],
    [
      'commas between them',
      'a@x.test, b@x.test,c@x.test',
      ['email'],
      [['a@x.test'], ['b@x.test'], ['c@x.test']],
    ],
    [
      'all kinds between them',
      'a@x.test; b@x.test\nc@x.test,\n',
      ['email'],
      [['a@x.test'], ['b@x.test'], ['c@x.test']],
    ],
    [
      'mailboxes, one of them mistyped',
      'Ada <a@x.test>, "Lovelace, Bea" <b@x.test>, c@x.test, d@x.test, e@x',
      ['email'],
      [['Ada <a@x.test>'], ['"Lovelace, Bea" <b@x.test>'], ['c@x.test'], ['d@x.test'], ['e@x']],
    ],
    [
      'a table without a header',
      'Ada,a@x.test\nBea,b@x.test',
      [null, 'email'],
      [
        ['Ada', 'a@x.test'],
        ['Bea', 'b@x.test'],
      ],
    ],
    ['a header that says nothing', 'wer,wo\nAda,a@x.test', [null, 'email'], [['Ada', 'a@x.test']]],
  ])('reads %s', async (_, file, mapping, cells) => {
    expect(await read(file)).toMatchObject({ mapping, cells });
  });

  it('reads a list of any length in one line', async () => {
    const list = Array.from({ length: 5000 }, (_, index) => `person-${index}@x.test`);
    expect((await read(list.join(', '), 1000)).cells).toEqual(list.map((address) => [address]));
  });

  it.each<[string, string, string]>([
    ['a row that is too long', 'row-too-long', `email,message\na@x.test,${'x'.repeat(MAX_ROW_BYTES)}\n`],
    ['too many columns', 'too-many-columns', `email\na@x.test${',x'.repeat(MAX_COLUMNS)}\n`],
    [
      'a quotation mark that is never closed',
      'broken-quotes',
      'email,message\na@x.test,"hello\nb@x.test,you\n',
    ],
  ])('refuses %s', async (_, reason, file) => {
    expect((await refusal(file)).details).toMatchObject({ reason, line: 2 });
  });

  it('reads back whatever a writer of CSV writes', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) =>
      text
        .replace(/[^\P{Cc}\t\n\r]/gu, '')
        .replace(/^[\s']+/, '')
        .trim(),
    );
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        async (rows, delimiter, hasMark) => {
          const records = rows.map((row, index) => [`person-${index}@x.test`, ...row, 'end']);
          const csv = stringify([['email', 'a', 'b', 'c', 'd'], ...records], {
            delimiter,
            bom: hasMark,
            record_delimiter: 'windows',
          });
          expect((await read(csv, 11)).cells).toEqual(records);
        },
      ),
      { numRuns: 200 },
    );
  });
});
