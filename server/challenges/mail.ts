import { logInUrlOf } from '../config';
import type { DeliveryOrder, Message, Obsolete } from '../delivery/service';
import { randomId } from '../kernel/secret';

import { codeOf, isAlive, type ChallengeRecord } from './challenge';
import type { Context } from './context';

export const CODE_MAIL = 'code';
/** Instead of a code, to an address that has a user: log in. */
export const KNOWN_ADDRESS_MAIL = 'known-address';

/** The type of what the mails are about. */
export const SUBJECT = 'challenge';

const FALLBACK_LANGUAGE = 'en';

/** One mail of a challenge. Somebody waits for it, and codes have limits of their own. */
export const orderOf = ({ id, documentId, isDecoy }: ChallengeRecord): DeliveryOrder => ({
  kind: isDecoy ? KNOWN_ADDRESS_MAIL : CODE_MAIL,
  dedupeKey: `challenge:${id}:${randomId()}`,
  subject: { type: SUBJECT, id, documentId },
  recipientKey: null,
  isUrgent: true,
});

/** Where people of this site log in: where it says so, else at the portal's door. */
const logInUrl = ({ config }: Context): string | null => {
  const target = logInUrlOf(config);
  return target === null || config.publicUrl === null ? null : new URL(target, config.publicUrl).href;
};

const compose = (context: Context, record: ChallengeRecord): Message | Obsolete => {
  const code = codeOf(context.keys, record);
  if (record.address === null || code === null || !isAlive(record, context.now())) {
    return { obsolete: 'The code was used or had expired before the mail was sent.' };
  }
  const { address: to, isDecoy, expiresAt } = record;
  const language = record.language ?? FALLBACK_LANGUAGE;
  return isDecoy
    ? { to, language, template: KNOWN_ADDRESS_MAIL, variables: { link: logInUrl(context) } }
    : { to, language, template: CODE_MAIL, variables: { code, expiresAt } };
};

/** What the outbox asks for at the moment of sending: only then is the code made. */
export const composeCodeMails = async (
  context: Context,
  ids: readonly number[],
): Promise<Map<number, Message | Obsolete>> => {
  const records = await context.store.byIds(ids);
  return new Map(records.map((record) => [record.id, compose(context, record)]));
};
