import type { App } from '../support';

export const FORGED = { token: 'v1.forged.token' };

/** Looks at a link that does not exist, so often; gives back the statuses. */
export const inspect = async (app: App, times: number, headers: Record<string, string> = {}) => {
  const statuses: number[] = [];
  for (let call = 0; call < times; call += 1) {
    statuses.push((await app.http.post('/api/invitations/inspect').set(headers).send(FORGED)).status);
  }
  return statuses;
};

/** All at the same time. */
export const inspectAtOnce = async (app: App, times: number): Promise<number[]> => {
  const answers = await Promise.all(
    Array.from({ length: times }, () => app.http.post('/api/invitations/inspect').send(FORGED)),
  );
  return answers.map(({ status }) => status);
};

export const times = (count: number, status: number): number[] => Array.from({ length: count }, () => status);

export const countOf = (statuses: readonly number[], status: number): number =>
  statuses.filter((one) => one === status).length;
