import { getService } from '../../server/kernel/get-service';
import type { App } from '../support';

/** An answer over HTTP, as far as its form is concerned. */
export interface Answer {
  status: number;
  body: unknown;
}

/** What must not change: the rows of every table of the plugin and of the users, counted, and the invitations as they are. */
export const snapshotOf = async (app: App): Promise<unknown> => {
  await getService(app.strapi, 'delivery').drain();
  const uids = Object.keys(app.strapi.contentTypes).filter(
    (uid) => uid.startsWith('plugin::invitations.') || uid.startsWith('plugin::users-permissions.'),
  );
  const counts = await Promise.all(
    uids.map(async (uid) => [
      uid,
      await app.strapi.db.query(uid as 'plugin::invitations.invitation').count(),
    ]),
  );
  const invitations = await app.strapi.db
    .query('plugin::invitations.invitation')
    .findMany({ orderBy: { id: 'asc' } });
  return { counts: Object.fromEntries(counts) as Record<string, number>, invitations };
};

/** What the host refuses before the plugin runs; it gives no details. */
const BY_HOST = ['SyntaxError', 'PayloadTooLargeError', 'BadRequestError', 'MethodNotAllowedError'];

interface Refusal {
  error?: { name?: string };
}

/** The one shape of every refusal, and a status that blames the caller. */
export const expectRefusal = ({ status, body }: Answer): void => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  const name = (body as Refusal).error?.name ?? '';
  const details = BY_HOST.includes(name) ? {} : { details: expect.any(Object) };
  expect(body).toEqual({
    data: null,
    error: { status, name: expect.stringMatching(/^[A-Z]\w+$/), message: expect.any(String), ...details },
  });
};
