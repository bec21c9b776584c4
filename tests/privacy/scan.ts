import type { App } from '../support';

export const PREFIX = 'plugin::invitations.';

/** The content types of the plugin, without its prefix. */
export const contentTypesOf = (app: App): string[] =>
  Object.keys(app.strapi.contentTypes)
    .filter((uid) => uid.startsWith(PREFIX))
    .map((uid) => uid.slice(PREFIX.length));

/**
 * Looks at every row of every table of the plugin.
 *
 * @param besides words that hold one of those looked for and are somebody else's
 * @returns `table: row` of each that names one of the words, in whatever case
 */
export const rowsNaming = async (app: App, words: string[], besides: string[] = []): Promise<string[]> => {
  const found: string[] = [];
  for (const name of contentTypesOf(app)) {
    const { tableName } = app.strapi.db.metadata.get(`${PREFIX}${name}`);
    for (const row of (await app.strapi.db.getConnection(tableName).select('*')) as object[]) {
      let text = JSON.stringify(row).toLowerCase();
      for (const word of besides) text = text.replaceAll(word.toLowerCase(), '…');
      if (words.some((word) => text.includes(word.toLowerCase()))) found.push(`${tableName}: ${text}`);
    }
  }
  return found;
};
