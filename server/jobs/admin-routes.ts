import type { AdminAction } from '../kernel/feature';
import { adminRoute } from '../kernel/routes';

const SUB_CATEGORY = 'Jobs';

/** Stored in the site's roles: renaming one takes it away from everybody who has it. */
export const adminActions: readonly AdminAction[] = [
  { uid: 'jobs.read', displayName: 'See the jobs of others', subCategory: SUB_CATEGORY },
  { uid: 'jobs.manage', displayName: 'Pause and cancel the jobs of others', subCategory: SUB_CATEGORY },
];

/** Who sees all jobs, and who starts some: those see their own. */
const ANY = [
  'jobs.read',
  'jobs.manage',
  'invitations.resend',
  'invitations.cancel',
  'invitations.extend',
  'invitations.delete',
  'invitations.retry-delivery',
  'invitations.reassign',
] as const;

const ROOT = '/jobs';
const ONE = `${ROOT}/:id`;

const route = (method: 'GET' | 'POST', path: string, verb: string) =>
  adminRoute({ method, path, handler: `job-admin.${verb}`, action: ANY });

export const adminRoutes = [
  route('GET', ROOT, 'find'),
  route('GET', ONE, 'findOne'),
  route('GET', `${ONE}/result`, 'result'),
  route('POST', `${ONE}/cancel`, 'cancel'),
  route('POST', `${ONE}/pause`, 'pause'),
  route('POST', `${ONE}/resume`, 'resume'),
];
