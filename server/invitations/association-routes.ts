import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const ACTION = 'members.associate';

export const associationActions: readonly AdminAction[] = [
  { uid: ACTION, displayName: 'Associate users with an account', subCategory: 'Members of accounts' },
];

export const associationRoutes = [
  adminRoute({
    method: 'POST',
    path: '/accounts/:id/associate',
    handler: 'association.associate',
    action: ACTION,
  }),
  adminRoute({
    method: 'GET',
    path: '/users',
    handler: 'association.users',
    // Whoever puts users into groups has to find them, too.
    action: [ACTION, 'groups.update'],
  }),
];
