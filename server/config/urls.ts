const parse = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

const isHttp = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

// The parser drops tabs and line breaks and takes backslashes for slashes: what is shown would not be what is opened.
const isClean = (text: string): boolean => /^[\x21-\x7e]+$/.test(text) && !text.includes('\\');

/** An absolute http(s) URL without a name and password in it. */
export const isHttpUrl = (text: string): boolean => {
  const url = isClean(text) ? parse(text) : null;
  return url !== null && isHttp(url) && url.username === '' && url.password === '';
};

/** The front of a link, to which a path is added: no query and no fragment. */
export const isBaseUrl = (text: string): boolean => isHttpUrl(text) && !/[?#]/.test(text);

/** A link with a `{token}` to fill in, which may stand anywhere but in the host's name. */
export const isTokenUrl = (text: string): boolean => {
  const filled = text.replaceAll('{token}', 'x');
  const isInOrigin = (text.split('/', 3)[2] ?? '').includes('{');
  return text.includes('{token}') && !isInOrigin && isHttpUrl(filled);
};

/** A path of the same site (`/welcome`, never `//elsewhere`) or an absolute http(s) URL. */
export const isTarget = (text: string): boolean =>
  isHttpUrl(text) || (isClean(text) && /^\/(?!\/)/.test(text) && parse(`http://host${text}`) !== null);

export const isRedisUrl = (text: string): boolean => {
  const url = parse(text);
  return url !== null && (url.protocol === 'redis:' || url.protocol === 'rediss:') && url.hostname !== '';
};

/** A {@link isTarget target} in which `{account}` may stand for a slug, even as a subdomain, but not as the whole host. */
export const isAppUrl = (text: string): boolean =>
  isTarget(text.replaceAll('{account}', 'x')) && !/^\w+:\/\/\{account\}(?:[/:?#]|$)/.test(text);
