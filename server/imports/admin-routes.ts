import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const SUB_CATEGORY = 'Imports';

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions: readonly AdminAction[] = [
  { uid: 'imports.read', displayName: 'Read', subCategory: SUB_CATEGORY },
  { uid: 'imports.create', displayName: 'Upload and check a file', subCategory: SUB_CATEGORY },
  { uid: 'imports.apply', displayName: 'Apply, pause and cancel', subCategory: SUB_CATEGORY },
];

const ROOT = '/imports';
const ONE = `${ROOT}/:id`;

const read = (path: string, action: string) =>
  adminRoute({ method: 'GET', path, handler: `import-admin.${action}`, action: 'imports.read' });

const turn = (
  verb: 'apply' | 'cancel' | 'pause' | 'resume',
  action: string | readonly [string, ...string[]] = 'imports.apply',
) =>
  adminRoute({
    method: 'POST',
    path: `${ONE}/${verb}`,
    handler: `import-admin.${verb}`,
    action,
  });

export const adminRoutes = [
  read(ROOT, 'find'),
  adminRoute({ method: 'POST', path: ROOT, handler: 'import-admin.create', action: 'imports.create' }),
  read(ONE, 'findOne'),
  adminRoute({
    method: 'PUT',
    path: `${ONE}/mapping`,
    handler: 'import-admin.changeMapping',
    action: 'imports.create',
  }),
  read(`${ONE}/rows`, 'findRows'),
  read(`${ONE}/result`, 'result'),
  turn('apply'),
  // Whoever may only upload takes back their own: the controller looks.
  turn('cancel', ['imports.apply', 'imports.create']),
  turn('pause'),
  turn('resume'),
];
