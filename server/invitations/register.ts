import type { Origin } from '../kernel/actor';
import { inviteeActor } from '../kernel/actor';
import { parseAddress, type EmailAddress } from '../kernel/email-address';
import type { FieldError } from '../kernel/errors';
import { validationError } from '../kernel/errors';
import { emailTaken } from '../users/errors';
import type { HostRole, HostUser, Profile } from '../users/service';

import type { Context } from './context';
import type { RegisterInput } from './contract';
import { emailMismatch, invitationNotFound } from './errors';
import { readFields } from './fields';
import type { LinkPurpose } from './link-token';
import { presentMembership } from './membership-view';
import { assertStillOpen, openLink, type OpenLink } from './open';
import type { InvitationRecord } from './record';
import { settleAcceptance, type Acceptance, type NextStep, type Settled } from './settle';

const PROFILE_FIELDS = ['firstName', 'lastName', 'phone', 'countryCode'] as const;

/** The invited address: it comes from the record, and the body may only repeat it. */
const addressFor = (record: InvitationRecord, given: string | undefined): EmailAddress => {
  const address = parseAddress(record.emailCanonical);
  if (!address) {
    throw invitationNotFound();
  }
  if (given !== undefined && parseAddress(given)?.key !== record.emailKey) {
    throw emailMismatch();
  }
  return { ...address, typed: record.email };
};

/** Prefilled by the inviter, corrected by the invitee. */
const profileFor = ({ config }: Context, record: InvitationRecord, input: RegisterInput): Profile => {
  const rules = config.acceptance.profile;
  const given = readFields(input);
  const wrong: FieldError[] = [];
  const entries = PROFILE_FIELDS.map((field) => {
    const value = input[field] === undefined ? record[field] : given[field];
    if (rules[field] === 'hidden' && input[field] !== undefined) {
      wrong.push({ path: [field], message: 'This field is not asked for on this site.' });
    }
    if (rules[field] === 'required' && value === null) {
      wrong.push({ path: [field], message: 'This field is required.' });
    }
    return [field, value] as const;
  });
  if (wrong.length > 0) {
    throw validationError(wrong);
  }
  return Object.fromEntries(entries) as unknown as Profile;
};

/**
 * A mailed link proves the mailbox, so its user is confirmed and may be signed in. A copied link proves nothing: its
 * user is not confirmed and gets no session.
 */
const nextStep = async ({ config, users }: Context, purpose: LinkPurpose): Promise<NextStep> => {
  if (purpose !== 'mail') {
    return (await users.requiresConfirmation()) ? 'confirm' : 'login';
  }
  return config.acceptance.after;
};

const makeUser = async (
  context: Context,
  opened: OpenLink,
  input: RegisterInput,
  origin: Origin,
): Promise<Settled> => {
  const { users } = context;
  const { record, purpose } = opened;
  const address = addressFor(record, input.email);
  const profile = profileFor(context, record, input);
  await users.checkPassword(input.password, { username: input.username, email: address.canonical });
  if (await users.findByAddress(address)) {
    // The user may have come of this very link, a moment ago: then the link was used, and that is what is told.
    await assertStillOpen(context, opened);
    throw emailTaken();
  }
  // Before the transaction: a hash takes some fifty milliseconds, and SQLite has one connection.
  const passwordHash = await users.hashPassword(input.password);
  const isProved = purpose === 'mail';
  const welcome = async (role: HostRole): Promise<HostUser> => {
    const user = await users.create({
      username: input.username,
      address,
      passwordHash,
      roleId: role.id,
      confirmed: isProved,
      profile,
    });
    await users.writeProfile(user.id, profile);
    if (isProved) {
      await users.recordProof(user.id, address, 'mail-link');
    }
    return user;
  };
  return settleAcceptance(context, opened, { actor: inviteeActor(origin), isNewcomer: true, welcome });
};

/**
 * The host's own mail, which the host does not queue. The user exists by now, so a mail that fails must not look like a
 * registration that failed: the host's `send-email-confirmation` sends it again.
 */
const sendConfirmation = async ({ strapi, users }: Context, user: HostUser): Promise<void> => {
  try {
    await users.sendConfirmation(user);
  } catch (error) {
    strapi.log.error(`The confirmation mail of the user ${user.documentId} could not be sent.`);
    strapi.log.error(error);
  }
};

/**
 * Accepts by making a new user of the host, with the role of the invitation.
 *
 * @throws PluginError 404, 410, `EmailMismatch` (403), `EmailTaken`, `UsernameTaken`, `InvitationNeedsAttention` (409),
 * `ValidationError` (400)
 */
export const registerByInvitation = async (
  context: Context,
  input: RegisterInput,
  origin: Origin,
): Promise<Acceptance> => {
  const opened = await openLink(context, input.token);
  const { user, membership } = await makeUser(context, opened, input, origin);
  const next = await nextStep(context, opened.purpose);
  if (next === 'confirm') {
    await sendConfirmation(context, user);
  }
  return { user, membership: await presentMembership(context, membership), next };
};
