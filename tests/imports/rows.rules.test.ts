import { fieldOf } from '../../server/imports/headings';
import { readMailbox } from '../../server/imports/mailbox';
import { readMapping } from '../../server/imports/mapping';
import { splitName } from '../../server/imports/person-name';
import { valuesOf } from '../../server/imports/row-values';
import type { ImportField } from '../../server/imports/import';

describe('the heading of a column', () => {
  it.each<[ImportField, string[]]>([
    [
      'email',
      [
        'email',
        'E-Mail',
        'EMAIL ADDRESS',
        'e_mail',
        'Mail',
        'Adresse',
        'E-Mail-Adresse',
        'correo',
        'Correo electrónico',
        'courriel',
        'メール',
        '邮箱',
        'Почта',
      ],
    ],
    [
      'firstName',
      ['first name', 'FirstName', 'first_name', 'given name', 'Vorname', 'Prénom', 'nombre', '名'],
    ],
    ['lastName', ['last name', 'Surname', 'Nachname', 'Nom', 'Apellidos', 'cognome', '姓']],
    ['name', ['Name', 'full name', 'Nombre completo', '氏名']],
    ['phone', ['phone', 'Telefon', 'Mobile phone', 'Teléfono', '電話番号']],
    ['countryCode', ['country', 'Country Code', 'countryCode', 'Land', 'Pays', 'país']],
    ['role', ['Role', 'Rolle', 'rôle']],
    ['account', ['Account', 'Company', 'Organisation', 'Firma']],
    ['groups', ['groups', 'Gruppe', 'Grupos']],
    ['permissions', ['Permissions', 'Rechte', 'droits']],
    ['message', ['message', 'Nachricht', 'mensaje']],
    ['locale', ['locale', 'Language', 'Sprache', 'langue']],
  ])('%s has many names', (field, headings) => {
    expect(headings.map(fieldOf)).toEqual(headings.map(() => field));
  });

  it('says nothing where it is another word', () => {
    expect(['', 'Birthday', 'email2', 'id'].map(fieldOf)).toEqual([null, null, null, null]);
  });
});

describe('the name of a person', () => {
  it.each<[string, string | null, string | null]>([
    ['Ada Lovelace', 'Ada', 'Lovelace'],
    ['Lovelace, Ada', 'Ada', 'Lovelace'],
    ['  Ada   King  Lovelace ', 'Ada King', 'Lovelace'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['van Beethoven, Ludwig', 'Ludwig', 'van Beethoven'],
    ['Simone de la Cruz', 'Simone', 'de la Cruz'],
    ['Van Morrison', 'Van', 'Morrison'],
    ['Ada', 'Ada', null],
    ['Lovelace,', null, 'Lovelace'],
    ['', null, null],
  ])('"%s"', (name, firstName, lastName) => {
    expect(splitName(name)).toEqual({ firstName, lastName });
  });
});

describe('a mailbox', () => {
  it.each<[string, string, string | null]>([
    ['ada@x.test', 'ada@x.test', null],
    [' mailto:ada@x.test ', 'ada@x.test', null],
    ['Ada Lovelace <ada@x.test>', 'ada@x.test', 'Ada Lovelace'],
    ['"Lovelace, Ada" <ada@x.test>', 'ada@x.test', 'Lovelace, Ada'],
    ['<ada@x.test>', 'ada@x.test', null],
    ['Ada < mailto:ada@x.test >', 'ada@x.test', 'Ada'],
    ['nobody', 'nobody', null],
  ])('"%s"', (cell, address, name) => {
    expect(readMailbox(cell)).toEqual({ address, name });
  });
});

describe('the cells of a row', () => {
  const one = (field: ImportField, cell: string) =>
    valuesOf(['email', field], ['ada@x.test', cell])[field as 'role'];

  it.each<[ImportField, string, unknown]>([
    ['phone', '+49 (30) 123-456', '+4930123456'],
    ['phone', '0049 30/123.456', '+4930123456'],
    ['phone', '030 123456', '030123456'],
    ['countryCode', 'de', 'DE'],
    ['countryCode', 'Germany', 'DE'],
    ['countryCode', 'Allemagne', 'DE'],
    ['countryCode', 'ドイツ', 'DE'],
    ['countryCode', 'Nowhere', 'Nowhere'],
    ['groups', 'Staff; Night shift|', ['Staff', 'Night shift']],
    ['permissions', 'ALL', 'all'],
    ['permissions', 'members.read; members.invite', ['members.read', 'members.invite']],
    ['locale', 'pt_BR', 'pt-BR'],
    ['message', '  Hello\nthere ', 'Hello\nthere'],
    ['role', ' ', null],
  ])('%s "%s"', (field, cell, value) => {
    expect(one(field, cell)).toEqual(value);
  });

  it('takes a name from wherever there is one, and its parts before the whole', () => {
    const names = (mapping: (ImportField | null)[], cells: string[]) => {
      const { firstName, lastName } = valuesOf(mapping, cells);
      return [firstName, lastName];
    };
    expect(names(['email'], ['Ada Lovelace <ada@x.test>'])).toEqual(['Ada', 'Lovelace']);
    expect(names(['email', 'name'], ['A <ada@x.test>', 'Lovelace, Ada'])).toEqual(['Ada', 'Lovelace']);
    expect(names(['email', 'name', 'firstName'], ['ada@x.test', 'Ada Lovelace', 'Augusta'])).toEqual([
      'Augusta',
      'Lovelace',
    ]);
  });
});

describe('a mapping that somebody chooses', () => {
  const columns = ['wer', 'wo', 'was'];
  it('leaves out what it does not name', () => {
    expect(readMapping(columns, { wo: 'email', was: null })).toEqual([null, 'email', null]);
  });
  it.each<[string, Record<string, ImportField | null>]>([
    ['a column that there is not', { wo: 'email', wann: 'message' }],
    ['a field twice', { wo: 'email', wer: 'email' }],
    ['no address', { wer: 'firstName' }],
  ])('may not name %s', (_, mapping) => {
    expect(() => readMapping(columns, mapping)).toThrow();
  });
});
