import { IMPORT_FIELDS, OUTCOMES } from '../../admin/imports/contract';
import * as server from '../../server/imports/import';

/** The panel is compiled without the server's code, and has lists of its own, in the order in which it shows them. */
it.each([
  ['outcomes of a row', OUTCOMES, server.IMPORT_OUTCOMES],
  ['what a column can be', IMPORT_FIELDS, server.IMPORT_FIELDS],
])('the panel knows all %s, and no others', (_what, panels, servers) => {
  expect([...panels].sort()).toEqual([...servers].sort());
});
