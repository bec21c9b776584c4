import { until, type App } from '../support';

const INVITATION = 'plugin::invitations.invitation';

export interface Invited {
  documentId: string;
  /** The link of the mail. */
  link: string;
  token: string;
}

/** Has the super admin invite somebody, and reads the mail. */
export const invite = async (
  app: App,
  email: string,
  fields: Record<string, unknown> = {},
): Promise<Invited> => {
  const admin = await app.admin();
  const created = await admin.http.post('/invitations/invitations').send({ email, ...fields });
  if (created.status !== 201) throw new Error(`Not invited: ${JSON.stringify(created.body)}`);
  const mail = await app.mail.waitForMail(email.toLowerCase());
  const link = mail.links.find((text) => text.includes('token=')) ?? '';
  const token = new URL(link).searchParams.get('token') ?? '';
  const invited = { documentId: created.body.data.documentId as string, link, token };
  // Only then is what a test reads not changed any more by the delivery, which writes its own end down.
  await until(
    'the delivery to be written down',
    async () => (await rowOf(app, invited)).deliveryState === 'sent',
  );
  return invited;
};

/** The row as it lies in the database. */
export const rowOf = (app: App, { documentId }: Invited): Promise<Record<string, unknown>> =>
  app.strapi.db.query(INVITATION).findOne({ where: { documentId } });

/** How many there are of everything that accepting could change. */
export const census = async (app: App) => ({
  users: await app.strapi.db.query('plugin::users-permissions.user').count(),
  invitations: await app.strapi.db.query(INVITATION).findMany({ orderBy: { id: 'asc' } }),
});
