import type { TextKey } from './texts';

/**
 * Something to say: a sentence of our own, in the visitor's language, with values in it; or a text that comes from
 * elsewhere (a host's own rule for passwords) and is shown as it is.
 */
export type Message = { key: TextKey; values: Record<string, string> } | { text: string };

export const say = (key: TextKey, values: Record<string, string> = {}): Message => ({ key, values });
