import type { TextKey } from './texts';

/**
 * Something to say: a sentence of our own, in the visitor's language, with values in it; or a text that comes from
 * elsewhere (a host's own rule for passwords) and is shown as it is.
 */
export type Message = { key: TextKey; values: MessageValues } | { text: string };

/** What is filled in: as it is, or another sentence of ours, such as the label of a field. */
export type MessageValues = Readonly<Record<string, string | { key: TextKey }>>;

export const say = (key: TextKey, values: MessageValues = {}): Message => ({ key, values });
