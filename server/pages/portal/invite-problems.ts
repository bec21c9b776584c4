import type { PluginError } from '../../kernel/errors';
import { fieldErrorsOf } from '../field-errors';
import { type Message, say } from '../message';
import { EXAMPLE_PHONE } from '../register-fields';
import type { TextKey } from '../texts';

/** What is wrong with the form of an invite; the field is one of its own, or null where it is the whole. */
export interface InviteProblem {
  field: string | null;
  message: Message;
}

const FIELD_TEXTS: Readonly<Record<string, TextKey>> = {
  email: 'invite.problem-email',
  permissions: 'invite.problem-access',
  groups: 'invite.problem-groups',
  message: 'invite.problem-message',
  role: 'invite.problem-role',
  firstName: 'field.firstName',
  lastName: 'field.lastName',
  phone: 'field.phone',
  countryCode: 'field.countryCode',
};

const AT_EMAIL: Readonly<Record<string, TextKey>> = {
  AlreadyMember: 'invite.problem-member',
  InvitationPending: 'invite.problem-pending',
  AddressSuppressed: 'invite.problem-suppressed',
};

const IN_GENERAL: Readonly<Record<string, TextKey>> = {
  SeatLimitReached: 'invite.problem-seats',
  PermissionCeiling: 'invite.problem-ceiling',
};

/** What the one who invites can put right on the same page; null for what they cannot. */
export const inviteProblems = (error: PluginError): InviteProblem[] | null => {
  const atEmail = AT_EMAIL[error.name];
  if (atEmail) {
    return [{ field: 'email', message: say(atEmail) }];
  }
  const inGeneral = IN_GENERAL[error.name];
  if (inGeneral) {
    return [{ field: null, message: say(inGeneral) }];
  }
  if (error.name !== 'ValidationError') {
    return null;
  }
  const found = new Map<string, InviteProblem>();
  for (const { path } of fieldErrorsOf(error)) {
    const [name = ''] = path;
    const text = FIELD_TEXTS[name];
    found.set(name, {
      field: text ? name : null,
      message: say(text ?? 'field.other', { example: EXAMPLE_PHONE }),
    });
  }
  return [...found.values()];
};
