import type { FormState } from './form-state';
import type { Message } from './message';
import type { Way } from './way';

/** One line of the summary of what is wrong with a form; it leads to its field, where it has one. */
export interface ProblemLine {
  fieldId: string | null;
  message: Message;
}

/** What is wrong with the form that came back: with the whole first, then field by field, then with the terms. */
export const problemsOf = (
  state: FormState | null,
  ways: readonly Pick<Way, 'name' | 'fields' | 'terms'>[],
): ProblemLine[] => {
  const way = ways.find(({ name }) => name === state?.way);
  const boxes = [...(way?.fields ?? []), ...(way?.terms ? [way.terms] : [])];
  return [
    ...(state?.general ?? []).map((message) => ({ fieldId: null, message })),
    ...boxes.flatMap(({ id, error }) => (error ? [{ fieldId: id, message: error }] : [])),
  ];
};
