import type { Liquid } from 'liquidjs';

import { newLiquid } from '../kernel/liquid';

import type { Message, MessageValues } from './message';
import { directionOf, type Language } from './texts';
import type { TEMPLATES } from './views';

export type TemplateName = keyof typeof TEMPLATES;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

const PLACEHOLDER = /\{(\w+)\}/g;

type Values = Readonly<Record<string, string>>;

/** Liquid hands named arguments over as pairs: `{{ 'key' | t: name: value }}` gives `['name', value]`. */
const toValues = (pairs: readonly unknown[]): Values =>
  Object.fromEntries(pairs.filter(Array.isArray).map(([name, value]) => [String(name), String(value ?? '')]));

const LETTER = /\p{L}/u;

/** A value in a sentence. What has no letters (a telephone number) has no direction either, and is read from the left. */
const isolated = (value: string): string =>
  LETTER.test(value) ? `<bdi>${escapeHtml(value)}</bdi>` : `<bdi dir="ltr">${escapeHtml(value)}</bdi>`;

/**
 * A sentence as HTML. Values that people typed are escaped, and isolated (`bdi`): an Arabic name in an English
 * sentence, or the other way round, would otherwise turn the words around it.
 */
const toHtml = (sentence: string, values: Values): string =>
  escapeHtml(sentence).replace(PLACEHOLDER, (_, name: string) => isolated(values[name] ?? ''));

/** A sentence as bare text, for titles and attributes; the engine escapes it. */
const toText = (sentence: string, values: Values): string =>
  sentence.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '');

/** What there is to draw with, in one language. */
interface Material {
  language: Language;
  templates: Readonly<Record<string, string>>;
  /** Every sentence by its name. */
  sentences: Readonly<Record<string, string>>;
  /** What every template may name besides. */
  globals: object;
}

/** A template that is drawn in one language. */
export type Renderer = (template: string, model: object) => string;

/**
 * Makes the engine of one language. Templates come from memory and can read no file.
 *
 * @param eager templates that are parsed at once, so that what is wrong with them is found when the site starts
 */
export const createRenderer = (
  { language, templates, sentences, globals }: Material,
  eager: readonly string[] = [],
): Renderer => {
  const sentenceOf = (key: unknown): string => {
    const sentence = typeof key === 'string' && Object.hasOwn(sentences, key) ? sentences[key] : undefined;
    if (sentence === undefined) {
      throw new Error(`There is no text "${String(key)}".`);
    }
    return sentence;
  };
  /** Values that are sentences themselves are said in the same language. */
  const spoken = (values: MessageValues): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : toText(sentenceOf(value.key), {}),
      ]),
    );
  const makeEngine = (): Liquid => {
    const made = newLiquid({
      templates: { ...templates },
      cache: true,
      // Everything is escaped unless a filter below says that it has made HTML: names and messages are strangers' text.
      outputEscape: 'escape',
      ownPropertyOnly: true,
      strictFilters: true,
      globals: { ...globals, language, direction: directionOf(language) },
    });
    made.registerFilter('t', {
      raw: true,
      handler: (key: unknown, ...pairs: unknown[]) => toHtml(sentenceOf(key), toValues(pairs)),
    });
    made.registerFilter('text', (key: unknown, ...pairs: unknown[]) =>
      toText(sentenceOf(key), toValues(pairs)),
    );
    made.registerFilter('say', {
      raw: true,
      handler: (message: Message) =>
        'key' in message ? toHtml(sentenceOf(message.key), spoken(message.values)) : escapeHtml(message.text),
    });
    return made;
  };
  // Made when it is first needed: a site starts faster, and has seldom visitors in seven languages.
  let engine: Liquid | null = null;
  const engineOf = (): Liquid => (engine ??= makeEngine());
  eager.forEach((template) => engineOf().parseFileSync(template));
  return (template, model) => String(engineOf().renderFileSync(template, model));
};
