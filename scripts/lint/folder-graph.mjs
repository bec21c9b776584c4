import path from 'node:path';

/**
 * Who may import whom among the folders of `server/`: the arrows point one way. Everybody may use `config` and `kernel`.
 *
 * @type {Record<string, string[]>}
 */
const arrows = {
  kernel: [],
  config: ['kernel'],
  users: [],
  accounts: ['users'],
  groups: ['accounts', 'users'],
  permissions: ['groups', 'accounts', 'users'],
  delivery: [],
  timeline: [],
  'rate-limits': [],
  idempotency: [],
  'portal-sessions': ['users'],
  terms: ['users'],
  suppressions: [],
  members: ['permissions', 'groups', 'accounts', 'users'],
  activity: ['users'],
  jobs: [],
  challenges: ['members', 'users', 'delivery'],
  invitations: [
    'jobs',
    'challenges',
    'terms',
    'suppressions',
    'members',
    'permissions',
    'groups',
    'accounts',
    'users',
    'delivery',
  ],
  people: ['invitations', 'terms', 'activity', 'permissions', 'groups', 'accounts', 'users'],
  'sign-up-links': [
    'invitations',
    'challenges',
    'terms',
    'members',
    'permissions',
    'groups',
    'accounts',
    'users',
    'delivery',
  ],
  imports: [
    'invitations',
    'jobs',
    'suppressions',
    'members',
    'permissions',
    'groups',
    'accounts',
    'users',
    'delivery',
  ],
  notices: ['invitations', 'accounts', 'users', 'delivery'],
  privacy: [
    'imports',
    'notices',
    'jobs',
    'idempotency',
    'rate-limits',
    'sign-up-links',
    'invitations',
    'challenges',
    'terms',
    'suppressions',
    'members',
    'activity',
    'groups',
    'accounts',
    'portal-sessions',
    'users',
    'delivery',
    'timeline',
  ],
  pages: [
    'challenges',
    'sign-up-links',
    'invitations',
    'members',
    'permissions',
    'groups',
    'accounts',
    'portal-sessions',
    'users',
  ],
  insights: ['invitations', 'groups', 'accounts', 'users', 'delivery', 'timeline'],
};

/** What guards a door rather than being part of the domain: any feature's controllers and routes may use it. */
const doorkeepers = ['rate-limits', 'idempotency'];
const isDoor = (/** @type {string} */ file) => /(?:^|-)(?:controller|routes)\.ts$/.test(path.basename(file));

/**
 * Why a file may not import another, or null when it may.
 *
 * @param {string} from the importing file, relative to the repository
 * @param {string} to the imported file or folder, relative to the repository
 * @param {boolean} isTypeOnly
 * @returns {string | null}
 */
export const refusal = (from, to, isTypeOnly) => {
  const [fromSide, fromFolder, ...insideFrom] = from.split('/');
  const [toSide, toFolder, toFile] = to.split('/');
  if (fromSide === 'server' && toSide === 'admin') return 'the server knows nothing of the admin panel';
  if (fromSide === 'admin' && toSide === 'server') {
    if (!isTypeOnly) return 'the admin panel may import types of the server, but no code';
    return /^contract(?:\.ts)?$/.test(toFile ?? '')
      ? null
      : 'the admin panel reads only the contracts of the server';
  }
  if (fromSide !== 'server' || toSide !== 'server') return null;
  // server/index.ts, the table of contents, lists them all.
  if (insideFrom.length === 0 || fromFolder === toFolder) return null;
  const allowed = arrows[fromFolder];
  if (!allowed) return `"${fromFolder}" has no place in the graph of folders yet; draw it in first`;
  if (allowed.includes(toFolder)) return null;
  if (fromFolder !== 'kernel' && ['config', 'kernel'].includes(toFolder)) return null;
  if (doorkeepers.includes(toFolder) && fromFolder !== 'kernel' && fromFolder !== 'config') {
    return isDoor(from) ? null : `only controllers and routes may use "${toFolder}"`;
  }
  return `no arrow leads from "${fromFolder}" to "${toFolder}"`;
};

/** @type {import('eslint').Rule.RuleModule} */
export const folderGraph = {
  meta: { type: 'problem', schema: [], messages: { refused: 'May not import "{{source}}": {{why}}.' } },
  create(context) {
    const relative = (/** @type {string} */ file) =>
      path.relative(context.cwd, file).split(path.sep).join('/');

    /** @param {import('eslint').Rule.Node} node */
    const check = (node) => {
      const source = (node.source ?? node.argument)?.value ?? node.argument?.literal?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const isTypeOnly =
        node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
      const to = relative(path.resolve(path.dirname(context.filename), source));
      const why = refusal(relative(context.filename), to, isTypeOnly);
      if (why) context.report({ node, messageId: 'refused', data: { source, why } });
    };

    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
