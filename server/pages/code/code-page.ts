import type { Config } from '../../config';
import { type Field, makeField } from '../field';
import { type Message, say } from '../message';
import { formatDistance } from '../moment';
import type { ProblemLine } from '../problem-lines';

import type { CodeState } from './code-cookie';

/** What became of the last try, if anything was wrong with it. */
const problemOf = ({ last, attemptsLeft = 0 }: CodeState): Message | null => {
  if (last === 'wrong') {
    return say('code.wrong', { count: String(attemptsLeft) });
  }
  return last === 'malformed' ? say('field.code') : null;
};

const codeField = (error: Message | null): Field =>
  makeField('code', {
    name: 'code',
    label: 'code.label',
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    isRequired: true,
    isVerbatim: true,
    direction: 'ltr',
    hint: say('code.hint'),
    error,
  });

/** How long one has to wait after a code before the next: where one is allowed in so long a time. */
const waitOf = ({ rateLimit }: Config): number =>
  rateLimit.enabled
    ? Math.max(0, ...rateLimit.codes.filter(({ points }) => points === 1).map(({ perMs }) => perMs))
    : 0;

const time = (text: string | undefined): number => (text === undefined ? 0 : Date.parse(text) || 0);

/** Everything that the page of a code shows. */
export const codePage = (state: CodeState, config: Config, now: Date) => {
  const { language } = state;
  const error = problemOf(state);
  const problems: ProblemLine[] = error ? [{ fieldId: 'code-code', message: error }] : [];
  const expiresInMs = time(state.expiresAt) - now.getTime();
  const freeInMs = Math.max(time(state.freeAt), time(state.sentAt) + waitOf(config)) - now.getTime();
  return {
    title: say('code.title'),
    isWrong: error !== null,
    problems,
    sent: state.address === null ? say('code.sent-yours') : say('code.sent', { email: state.address }),
    notice: state.last === 'resent' ? say('code.resent') : null,
    expires: expiresInMs > 0 ? say('code.expires', { when: formatDistance(language, expiresInMs) }) : null,
    waiting: freeInMs > 0 ? say('code.resend-when', { when: formatDistance(language, freeInMs) }) : null,
    field: codeField(error),
    challenge: state.challenge,
  };
};
