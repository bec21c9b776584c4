import type { Delivery } from './delivery';
import type { TemplateName } from './templates/catalogue';

/** What is to be sent, before it is rendered. */
export interface Message {
  /** One address. */
  to: string;
  /** A language tag such as `en` or `de-AT`; one without texts gets English. */
  language: string;
  template: TemplateName;
  variables: Record<string, unknown>;
}

/** The reason why the mail is no longer wanted, as a sentence for the administrator. */
export interface Obsolete {
  obsolete: string;
}

/** Composes the mails of one kind. */
export interface MessageSource {
  /**
   * Called when the mails are about to be sent, so that a link is made now and nothing is sent that is no longer
   * wanted.
   *
   * @returns by the id of the subject; one that is missing is taken as obsolete
   */
  compose(
    subjectIds: readonly number[],
    deliveries: readonly Delivery[],
  ): Promise<Map<number, Message | Obsolete>>;
}
