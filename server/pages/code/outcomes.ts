import type { PluginError } from '../../kernel/errors';
import { say } from '../message';
import type { OutcomePage } from '../outcome-page';
import type { TextKey } from '../texts';

import type { CodeState } from './code-cookie';

const beginAnew = ({ back }: CodeState) => ({ link: { url: back, label: 'code-over.restart' as const } });

/** @param isResendable whether it makes sense to offer a new code */
export const codeOverPage = (state: CodeState, isResendable: boolean): OutcomePage => ({
  title: say('code-over.title'),
  lines: [say('code-over.text'), say(isResendable ? 'code-over.resend' : 'code-over.again')],
  ...beginAnew(state),
  ...(isResendable && { resendChallenge: state.challenge }),
});

export const codeDonePage = ({ address, back }: CodeState): OutcomePage => ({
  title: say('code-done.title'),
  lines: address === null ? [] : [say('code-done.text', { email: address })],
  link: { url: back, label: 'accepted.continue' },
});

/** What can have happened between the form and the code, and is put right by filling the form in once more. */
const MEANWHILE: Readonly<Record<string, TextKey>> = {
  UsernameTaken: 'field.username-taken',
  EmailTaken: 'problem.email-taken',
  AlreadyMember: 'problem.already-member',
  TermsNotAccepted: 'field.terms',
  ValidationError: 'refused.text',
};

/** @returns null where it is not about what was filled in: it has a page of its own */
export const codeRefusalPage = (state: CodeState, { name }: PluginError): OutcomePage | null => {
  const sentence = MEANWHILE[name];
  return sentence === undefined
    ? null
    : { title: say('refused.title'), lines: [say(sentence)], ...beginAnew(state) };
};
