import { parseAddress } from '../kernel/email-address';
import type { FieldError, PluginError } from '../kernel/errors';

import type { ImportOutcome } from './import';
import type { Refusal } from './names';

const OUTCOMES: Readonly<Record<string, ImportOutcome>> = {
  UserExists: 'existing-user',
  AlreadyMember: 'already-member',
  InvitationPending: 'already-pending',
  AddressSuppressed: 'suppressed',
  SeatLimitReached: 'over-seats',
};

const isNamed = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));

/** Fields that name something; the permissions are nothing without an account. */
const NAMING: Readonly<Record<string, { outcome: ImportOutcome; needs: readonly string[] }>> = {
  role: { outcome: 'unknown-role', needs: ['role'] },
  account: { outcome: 'unknown-account', needs: ['account'] },
  groups: { outcome: 'unknown-group', needs: ['groups'] },
  permissions: { outcome: 'unknown-permission', needs: ['permissions', 'account'] },
};

/** What a wrong field is called among the outcomes: one that was named and does not exist, or one that is just wrong. */
const outcomeOfField = (field: string, input: Record<string, unknown>): ImportOutcome => {
  if (field === 'email') {
    // An address that is one, and is refused all the same, is of a domain that this site does not invite.
    return typeof input.email === 'string' && parseAddress(input.email) ? 'blocked-domain' : 'invalid';
  }
  const naming = NAMING[field];
  return naming?.needs.every((key) => isNamed(input[key])) ? naming.outcome : 'invalid';
};

/** Fields as people who have not read the contract call them. */
const sentenceOf = ({ path, message }: FieldError): string =>
  message === 'This field is required.' ? `${path.join('.')}: ${message}` : message;

/** An error as one sentence or a few; the first wrong field comes first. */
export const sentencesOf = ({ message, details }: PluginError): string => {
  const fields = (details as { errors?: FieldError[] }).errors;
  return fields ? fields.map(sentenceOf).join(' ') : message;
};

/** What the error that a create would have answered means for a row. */
export const refusalOf = (error: PluginError, input: Record<string, unknown>): Refusal => {
  const fields = (error.details as { errors?: FieldError[] }).errors ?? [];
  const ofName = OUTCOMES[error.name];
  const [first] = fields;
  return {
    outcome: ofName ?? (first ? outcomeOfField(first.path[0] ?? '', input) : 'invalid'),
    message: sentencesOf(error),
  };
};
