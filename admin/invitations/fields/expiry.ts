import { durationLabel, durationSeconds } from '../../kernel/duration';
import type { Translate } from '../../kernel/messages';

/**
 * @param value a duration such as `48h`; an empty text is a number that was not filled in
 * @param max the longest life that the site allows
 * @returns what is wrong with it, or `undefined`
 */
export const expiryError = (t: Translate, value: string, max: string): string | undefined => {
  const seconds = durationSeconds(value);
  if (!seconds) return t('field.expiresIn.required');
  if (seconds > (durationSeconds(max) ?? Infinity)) {
    return t('field.expiresIn.tooLong', { max: durationLabel(t, max) });
  }
  return undefined;
};
