export interface PersonName {
  firstName: string | null;
  lastName: string | null;
}

/** What belongs to the last name that follows: Ludwig *van* Beethoven, Leonardo *da* Vinci. */
const PARTICLES = new Set([
  'af',
  'al',
  'av',
  'bin',
  'da',
  'dal',
  'de',
  'del',
  'della',
  'den',
  'der',
  'di',
  'do',
  'dos',
  'du',
  'el',
  'ibn',
  'la',
  'le',
  'ten',
  'ter',
  'van',
  'vom',
  'von',
  'zu',
  'zum',
  'zur',
]);

const orNull = (words: readonly string[]): string | null => words.join(' ') || null;

/** Where the last name begins: at the last word, or at the particle before it. */
const startOfLastName = (words: readonly string[]): number => {
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has((words[start - 1] ?? '').toLowerCase())) {
    start -= 1;
  }
  return start;
};

/** Takes a name apart: "Lovelace, Ada" and "Ada Lovelace"; one word is a first name. */
export const splitName = (name: string): PersonName => {
  const text = name.trim().replace(/\s+/g, ' ');
  const comma = text.indexOf(',');
  if (comma >= 0) {
    return {
      firstName: text.slice(comma + 1).trim() || null,
      lastName: text.slice(0, comma).trim() || null,
    };
  }
  const words = text.split(' ').filter(Boolean);
  if (words.length < 2) {
    return { firstName: orNull(words), lastName: null };
  }
  const start = startOfLastName(words);
  return { firstName: orNull(words.slice(0, start)), lastName: orNull(words.slice(start)) };
};
