import { parseAddress } from '../kernel/email-address';

import type { Context } from './context';
import type { Delivery } from './delivery';
import { emailProviderOf } from './host-email';
import type { OutgoingMail } from './host-email';
import type { Message } from './message';
import { renderMail } from './templates/render';

/** What this site's mails say of their site where its owner gave no name. */
const siteNameOf = ({ config }: Context): string | null =>
  config.publicUrl === null ? null : new URL(config.publicUrl).host;

export interface ReadyMail {
  mail: OutgoingMail;
  language: string;
}

/**
 * Renders a mail.
 *
 * @throws Error where it cannot be made, now or ever
 */
export const makeMail = (context: Context, delivery: Delivery, message: Message): ReadyMail => {
  // One bare address: a list, a group or a display name would be read differently by every library on the way.
  const address = parseAddress(message.to);
  if (!address) {
    throw new Error('The address is not one that mail can be sent to.');
  }
  const { from, replyTo } = context.config.delivery;
  const variables = { siteName: siteNameOf(context), ...message.variables };
  const { language, ...content } = renderMail(message.template, message.language, variables);
  const mail = {
    ...(from === null ? {} : { from }),
    ...(replyTo === null ? {} : { replyTo }),
    to: address.canonical,
    ...content,
    messageId: delivery.messageId,
    // Twice: some providers know only the one, some only the other, and none writes both. `Auto-Submitted` (RFC 3834)
    // keeps out-of-office replies away.
    headers: { 'Message-ID': delivery.messageId, 'Auto-Submitted': 'auto-generated' },
  };
  return { mail, language };
};

/**
 * Hands a mail to the host's email provider.
 *
 * @param timeoutMs how long the provider may take, in milliseconds; a mail that it takes later all the same is sent
 * again, with the same Message-ID
 * @throws what the provider throws, or an Error where it does not answer in time
 */
export const handOver = async ({ strapi }: Context, mail: OutgoingMail, timeoutMs: number): Promise<void> => {
  const provider = emailProviderOf(strapi);
  if (!provider) {
    throw new Error('The email plugin of this site has no provider.');
  }
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The email provider did not answer within ${timeoutMs / 1000} s.`)),
      timeoutMs,
    );
  });
  try {
    await Promise.race([provider.send(mail), timeout]);
  } finally {
    clearTimeout(timer);
  }
};
