import supertest from 'supertest';
import type { Caller } from '../support';

/** What a browser that navigates says with every request. */
const NAVIGATION = { 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };

export interface Shown {
  status: number;
  html: string;
  headers: Record<string, string>;
  /** The path that it was shown under, as the address bar has it. */
  path: string;
}

const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string | undefined => {
  const [, value] = new RegExp(`\\b${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? undefined : unescape(value);
};

/** The fields that the form of a page brings along, as a browser without JavaScript would send them. */
export const formOf = (html: string, action: string): Record<string, string> => {
  const [form] = new RegExp(`<form method="post" action="${action}"[^>]*>[\\s\\S]*?</form>`).exec(html) ?? [];
  if (!form) throw new Error(`There is no form for ${action}`);
  const inputs = [...form.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const sent = inputs.filter((tag) => attribute(tag, 'type') !== 'checkbox');
  return Object.fromEntries(
    sent.flatMap((tag) => {
      const name = attribute(tag, 'name');
      return name === undefined ? [] : [[name, attribute(tag, 'value') ?? ''] as const];
    }),
  );
};

/** The text that a reader sees, without the tags. */
export const textOf = (html: string): string =>
  unescape(
    html
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' '),
  );

/** Somebody with a browser of their own: it keeps cookies, follows redirects, and runs no JavaScript. */
export class Invitee {
  readonly http: Caller;

  /** Every place that the site sent them on to. */
  readonly locations: string[] = [];

  constructor(
    private readonly url: string,
    private readonly language = 'en',
  ) {
    this.http = supertest.agent(url);
  }

  /** Opens an address, following redirects within the site. */
  async open(address: string): Promise<Shown> {
    const path = address.replace(this.url, '');
    const answer = await this.http
      .get(path)
      .set(NAVIGATION)
      .set('Accept-Language', this.language)
      .redirects(0);
    const { location } = answer.headers as { location?: string };
    if (location !== undefined) {
      this.locations.push(location);
      return this.open(location);
    }
    return {
      status: answer.status,
      html: answer.text,
      headers: answer.headers,
      path,
    };
  }

  /** Sends the form of a page, with what was typed. Redirects are noted, not followed. */
  async send(shown: Shown, action: string, typed: Record<string, string> = {}): Promise<Shown> {
    return this.post(action, { ...formOf(shown.html, action), ...typed });
  }

  /** Sends a form that need not have been on any page. */
  async post(path: string, fields: Record<string, string>): Promise<Shown> {
    const answer = await this.http
      .post(path)
      .set({ ...NAVIGATION, 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })
      .set('Accept-Language', this.language)
      .type('form')
      .redirects(0)
      .send(fields);
    const { location } = answer.headers as { location?: string };
    if (location !== undefined) this.locations.push(location);
    return {
      status: answer.status,
      html: answer.text,
      headers: answer.headers,
      path,
    };
  }
}
