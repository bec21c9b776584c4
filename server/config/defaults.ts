import type { schema } from './schema';
import type { InferType } from 'yup';

/** What a site may write under `plugin.invitations.config`; every key may be left out. */
export type InvitationsConfig = InferType<typeof schema>;

/** Every key present, as the resolved configuration begins. */
type Filled<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]-?: Filled<T[K]> } : T;
export type FilledConfig = Filled<NonNullable<InvitationsConfig>>;

/**
 * The defaults. They are filled in by us, not by Strapi: its loader merges lists index by index, so a site could
 * never shorten one.
 */
export const DEFAULTS = {
  features: { pages: true, portal: true, signUpLinks: true, accounts: true },
  publicUrl: null,
  secret: null,
  links: { acceptUrl: null, joinUrl: null, replaceOnResend: false },
  pages: {
    path: '/invite',
    folder: 'src/extensions/invitations/pages',
    theme: {
      logo: null,
      logoDark: null,
      logoAlt: null,
      accent: { light: null, dark: null },
      radius: null,
      font: null,
    },
  },
  portal: { appUrl: null, forgotPasswordUrl: null, sessionLife: '12h', sessionIdle: '1h' },
  expiry: { default: '7d', presets: ['48h', '7d'], max: '30d' },
  roles: { grantable: null, grantableBy: {} },
  invite: { required: [] },
  acceptance: {
    emailPolicy: 'invited',
    after: 'session',
    redirectUrl: null,
    loginUrl: null,
    trustConfirmed: false,
    renewal: 'request',
    profile: { firstName: 'optional', lastName: 'optional', phone: 'optional', countryCode: 'optional' },
    profileMapping: {},
  },
  password: { minLength: 8, minStrength: 0 },
  domains: { allow: [], block: [] },
  accounts: { required: false, allowDirectMembership: false, whoMayInvite: 'permission' },
  groups: { required: false },
  permissions: { catalogue: [] },
  delivery: {
    engine: 'database',
    redis: null,
    from: null,
    replyTo: null,
    ratePerSecond: null,
    ratePerDay: null,
    retry: { attempts: 8, firstDelay: '30s', maxDelay: '6h' },
    concurrency: 5,
    sendTimeout: '20s',
    pollInterval: '5s',
    lease: '60s',
  },
  jobs: { pollInterval: '5s', lease: '30s', keepFor: '30d' },
  reminders: ['2d'],
  notifications: {
    inviter: { accepted: true, declined: true, renewalRequested: true, digest: false },
    choices: [],
  },
  limits: { perInviterPerDay: 1000, perRecipientPerDay: 5 },
  rateLimit: {
    enabled: true,
    store: 'memory',
    redis: null,
    trustedHops: 0,
    public: { points: 20, per: '1m' },
    failures: { points: 10, per: '1h' },
    codes: [
      { points: 1, per: '1m' },
      { points: 5, per: '1h' },
      { points: 10, per: '1d' },
    ],
    codesPerIp: { points: 30, per: '1h' },
    codesOverall: { points: 1000, per: '1h' },
    wrongCodesPerIp: { points: 20, per: '1h' },
    wrongCodesOverall: { points: 300, per: '1h' },
  },
  imports: { maxSize: '50mb', maxRows: 1_000_000, keepFor: '30d' },
  retention: { pseudonymiseAfter: null },
  activity: { reverseDns: false },
} as const;
