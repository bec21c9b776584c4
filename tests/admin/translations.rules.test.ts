import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import de from '../../admin/translations/de.json';
import en from '../../admin/translations/en.json';

const adminFolder = path.resolve(__dirname, '../../admin');

const sources = readdirSync(adminFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(adminFolder, file), 'utf8'))
  .join('\n');

/** The placeholders of a text, such as `email` in "Actions for {email}". */
const placeholders = (text: string): string[] => [...new Set(text.match(/\{(\w+)/g) ?? [])].sort();

describe('the texts of the panel', () => {
  it('exist in both languages', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.entries(en))('%s says the same in both', (id, english) => {
    const german: Record<string, string> = de;
    const words = (text = '') =>
      placeholders(text).filter((name) =>
        ['{count', '{email', '{name', '{role', '{max', '{id', '{ip', '{filter', '{reason'].includes(name),
      );
    expect(words(german[id])).toEqual(words(english));
  });

  it('are all used', () => {
    /** Ids that are put together from a word and a value. */
    const built =
      /^(status|delivery|source|bulk|wizard|field|duration|unit|emailPolicy|accounts\.tab|members\.state|terms\.tab|links\.(state|notice|pause|resume|rotate|revoke|delete)|imports\.(outcome|subtitle)|job\.state)\./;
    const unused = Object.keys(en).filter((id) => !built.test(id) && !sources.includes(`'${id}'`));
    expect(unused).toEqual([]);
  });
});
