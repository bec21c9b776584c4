import { notImportable } from './errors';

const startsWith = (head: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

/** The first bytes of files that are taken for a CSV by mistake. */
const ZIP = [0x50, 0x4b];
/** Of old .xls files, and of every Office file that is protected by a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const BINARIES: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];
const ARMOUR = /^-----BEGIN (PGP MESSAGE|ENCRYPTED|AGE ENCRYPTED)|^age-encryption\.org\//;

/**
 * Refuses what is no text at all, by its first bytes.
 *
 * @throws PluginError `FileNotImportable` (400) that says what to do instead
 */
export const assertNoOtherFormat = (head: Buffer): void => {
  if (startsWith(head, ZIP)) {
    throw notImportable(
      'spreadsheet',
      'This is a spreadsheet (.xlsx) or an archive. Save it as "CSV UTF-8" and upload that file.',
    );
  }
  if (startsWith(head, COMPOUND)) {
    throw notImportable(
      'spreadsheet',
      'This is an old or encrypted spreadsheet. Open it, remove its password and save it as "CSV UTF-8".',
    );
  }
  if (ARMOUR.test(head.subarray(0, 64).toString('latin1'))) {
    throw notImportable('encrypted', 'This file is encrypted. Decrypt it first.');
  }
  if (BINARIES.some((bytes) => startsWith(head, bytes))) {
    throw binaryFile();
  }
};

export const binaryFile = () =>
  notImportable('binary', 'This is no text file. Save the list as "CSV UTF-8" and upload that file.');
