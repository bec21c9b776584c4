import { Liquid } from 'liquidjs';

import type { Message } from './message';
import { directionOf, type Language, languages, type TextKey, textsOf } from './texts';
import { TEMPLATES } from './views';

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

const isTextKey = (key: string): key is TextKey => key in textsOf('en');

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

const createEngine = (language: Language): Liquid => {
  const texts = textsOf(language);
  const sentenceOf = (key: unknown): string => {
    if (typeof key !== 'string' || !isTextKey(key)) {
      throw new Error(`There is no text "${String(key)}".`);
    }
    return texts[key];
  };
  const engine = new Liquid({
    templates: { ...TEMPLATES },
    cache: true,
    // Everything is escaped unless a filter below says that it has made HTML: names and messages are strangers' text.
    outputEscape: 'escape',
    ownPropertyOnly: true,
    strictFilters: true,
    globals: { language, direction: directionOf(language) },
  });
  engine.registerFilter('t', {
    raw: true,
    handler: (key: unknown, ...pairs: unknown[]) => toHtml(sentenceOf(key), toValues(pairs)),
  });
  engine.registerFilter('text', (key: unknown, ...pairs: unknown[]) =>
    toText(sentenceOf(key), toValues(pairs)),
  );
  engine.registerFilter('say', {
    raw: true,
    handler: (message: Message) =>
      'key' in message ? toHtml(sentenceOf(message.key), message.values) : escapeHtml(message.text),
  });
  return engine;
};

const engines = new Map(languages.map((language) => [language, createEngine(language)]));

export type TemplateName = keyof typeof TEMPLATES;

/** Renders a page. */
export const render = (language: Language, template: TemplateName, model: object): string => {
  const engine = engines.get(language);
  if (!engine) {
    throw new Error(`There are no pages in "${language}".`);
  }
  return String(engine.renderFileSync(template, model));
};
