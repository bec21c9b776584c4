import type { Response } from 'supertest';

/** What an answer says: `200`, or `410 InvitationUsed`. */
export const outcomeOf = ({ status, body }: Pick<Response, 'status' | 'body'>): string => {
  const { error } = body as { error?: { name: string } };
  return error ? `${status} ${error.name}` : String(status);
};

/** Starts so many at once and waits for all. */
export const allAtOnce = <T>(count: number, start: (index: number) => PromiseLike<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => start(index)));

/** Outcome → how often it came. */
export const tally = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(outcomes)].sort().map((name) => [name, outcomes.filter((other) => other === name).length]),
  );

export const tallyOf = (answers: readonly Response[]): Record<string, number> =>
  tally(answers.map(outcomeOf));
