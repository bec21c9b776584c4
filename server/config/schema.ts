import { array, mixed } from 'yup';

import { parseByteSize } from './byte-size';
import { isHostName } from './domain-name';
import {
  choice,
  count,
  countOrNone,
  dictionary,
  duration,
  DURATION,
  isDuration,
  list,
  part,
  text,
  textOrNone,
  toggle,
} from './leaves';
import { isProfileMapping, isRoleLists } from './maps';
import { isSecret, SECRET } from './secret-text';
import { isSender } from './sender';
import { isFontList, isHexColour, isLength } from './style-values';
import { isAppUrl, isBaseUrl, isRedisUrl, isTarget, isTokenUrl } from './urls';

const PROFILE_FIELDS = ['firstName', 'lastName', 'phone', 'countryCode'] as const;
const REQUIRABLE = [...PROFILE_FIELDS, 'message'] as const;
const PERMISSION_KEY = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;
const NOTIFICATION_KEY = /^[A-Za-z][\w.-]{0,63}$/;
// Letters, digits, dashes and underscores: nothing that a router would read as a pattern.
const PAGES_PATH = /^(\/[a-z0-9][a-z0-9_-]*)+$/i;
const MAX_COUNT = 1_000_000;
const GIVEN = 'given';

const isFilled = (value: string): boolean => value.trim() !== '';
const isOneOf = (options: readonly string[]) => (value: string) => options.includes(value);

const roleTypes = 'a list of role types, such as ["authenticated"]';
const domains = 'a list of domain names, such as ["example.com"]';
const redisUrl = 'a Redis URL, such as "redis://localhost:6379"';
const picture = 'a path of this site, such as "/uploads/logo.svg", or an absolute http(s) URL';
const colour = 'a colour such as "#4945ff"';
const target = 'a path of this site, such as "/welcome", or an absolute http(s) URL';
const appUrl = `${target}, in which {account} stands for the account's slug`;
const sender = 'an email address, such as "team@example.com" or "The team <team@example.com>"';
const tokenUrl = 'an absolute http(s) URL that contains {token}';

const profileField = () => choice('required', 'optional', 'hidden');
const allowance = () => part({ points: count(1, MAX_COUNT), per: duration() });
const fullAllowance = () =>
  part({ points: count(1, MAX_COUNT).required(GIVEN), per: duration().required(GIVEN) }).required(
    'an object',
  );

const permission = () =>
  part({
    key: text('a key such as "invoices.view"', (value) => PERMISSION_KEY.test(value)).required(GIVEN),
    label: text('a text', isFilled).required(GIVEN),
    description: textOrNone('a text', isFilled),
    group: textOrNone('a text', isFilled),
  }).required('an object');

const notificationChoice = () =>
  part({
    key: text('a key such as "invoice-paid"', (value) => NOTIFICATION_KEY.test(value)).required(GIVEN),
    label: text('a text', isFilled).required(GIVEN),
    description: textOrNone('a text', isFilled),
    default: toggle(),
  }).required('an object');

/** Every key of the configuration under `plugin.invitations.config`; a key that is not here is refused. */
export const schema = part({
  features: part({ pages: toggle(), portal: toggle(), signUpLinks: toggle(), accounts: toggle() }),
  publicUrl: textOrNone('an absolute http(s) URL without a query, such as "https://example.com"', isBaseUrl),
  secret: mixed<string | string[]>({
    type: 'leaf',
    check: (value: unknown): value is string | string[] =>
      isSecret(value) || (Array.isArray(value) && value.length > 0 && value.every(isSecret)),
  })
    .typeError(SECRET)
    .nullable(),
  links: part({
    acceptUrl: textOrNone(tokenUrl, isTokenUrl),
    joinUrl: textOrNone(tokenUrl, isTokenUrl),
    replaceOnResend: toggle(),
  }),
  pages: part({
    path: text('a path such as "/invite", without a slash at its end', (value) => PAGES_PATH.test(value)),
    folder: text('a folder of the project, such as "src/extensions/invitations/pages"', isFilled),
    theme: part({
      logo: textOrNone(picture, isTarget),
      logoDark: textOrNone(picture, isTarget),
      logoAlt: textOrNone('a text', isFilled),
      accent: part({ light: textOrNone(colour, isHexColour), dark: textOrNone(colour, isHexColour) }),
      radius: textOrNone('a length such as "8px", "0.5rem" or "0"', isLength),
      font: textOrNone('a list of font names, such as "Georgia, serif"', isFontList),
    }),
  }),
  portal: part({
    appUrl: textOrNone(appUrl, isAppUrl),
    forgotPasswordUrl: textOrNone(target, isTarget),
    sessionLife: duration(),
    sessionIdle: duration(),
  }),
  expiry: part({
    default: duration(),
    presets: list(`a list, each ${DURATION}`, isDuration),
    max: duration(),
  }),
  roles: part({
    grantable: list(roleTypes, isFilled).nullable(),
    grantableBy: dictionary<string[]>(`an object whose values are lists of role types`, isRoleLists),
  }),
  invite: part({ required: list(`a list of ${REQUIRABLE.join(', ')}`, isOneOf(REQUIRABLE)) }),
  acceptance: part({
    emailPolicy: choice('invited', 'domain', 'any'),
    after: choice('session', 'login'),
    redirectUrl: textOrNone(target, isTarget),
    loginUrl: textOrNone(target, isTarget),
    trustConfirmed: toggle(),
    renewal: choice('request', 'automatic', 'off'),
    profile: part({
      firstName: profileField(),
      lastName: profileField(),
      phone: profileField(),
      countryCode: profileField(),
    }),
    profileMapping: dictionary<string>(
      `an object from ${PROFILE_FIELDS.join(', ')} to attributes of the user that hold no credentials`,
      isProfileMapping(PROFILE_FIELDS),
    ),
  }),
  password: part({ minLength: count(1, 72), minStrength: count(0, 4) }),
  domains: part({ allow: list(domains, isHostName), block: list(domains, isHostName) }),
  accounts: part({
    required: toggle(),
    allowDirectMembership: toggle(),
    whoMayInvite: choice('permission', 'owner'),
  }),
  groups: part({ required: toggle() }),
  permissions: part({
    catalogue: array(permission()).typeError('a list').nonNullable('a list'),
  }),
  delivery: part({
    engine: choice('database', 'bullmq'),
    redis: textOrNone(redisUrl, isRedisUrl),
    from: textOrNone(sender, isSender),
    replyTo: textOrNone(sender, isSender),
    ratePerSecond: countOrNone(1, MAX_COUNT),
    ratePerDay: countOrNone(1, 1000 * MAX_COUNT),
    retry: part({ attempts: count(1, 100), firstDelay: duration(), maxDelay: duration() }),
    concurrency: count(1, 100),
    sendTimeout: duration(),
    pollInterval: duration(),
    lease: duration(),
  }),
  jobs: part({ pollInterval: duration(), lease: duration(), keepFor: duration() }),
  reminders: list(`a list, each ${DURATION}`, isDuration),
  notifications: part({
    inviter: part({ accepted: toggle(), declined: toggle(), renewalRequested: toggle(), digest: toggle() }),
    choices: array(notificationChoice())
      .max(50, 'a list of at most 50')
      .typeError('a list')
      .nonNullable('a list'),
  }),
  limits: part({ perInviterPerDay: count(1, MAX_COUNT), perRecipientPerDay: count(1, MAX_COUNT) }),
  rateLimit: part({
    enabled: toggle(),
    store: choice('memory', 'database', 'redis'),
    redis: textOrNone(redisUrl, isRedisUrl),
    trustedHops: count(0, 20),
    public: allowance(),
    failures: allowance(),
    codes: array(fullAllowance()).typeError('a list').nonNullable('a list'),
    codesPerIp: allowance(),
    codesOverall: allowance(),
    wrongCodesPerIp: allowance(),
    wrongCodesOverall: allowance(),
  }),
  imports: part({
    maxSize: text('a size such as "500kb", "50mb" or "1gb"', (value) => parseByteSize(value) !== null),
    maxRows: count(1, 10 * MAX_COUNT),
    keepFor: duration(),
  }),
  retention: part({ pseudonymiseAfter: textOrNone(DURATION, isDuration) }),
  activity: part({ reverseDns: toggle() }),
});
