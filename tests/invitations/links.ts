import type { App, Mail } from '../support';

/** The token of the first link in a mail. */
export const tokenIn = (mail: Mail): string => {
  const link = mail.links.find((text) => text.includes('token='));
  if (!link) throw new Error(`There is no link in the mail "${mail.subject}".`);
  return tokenOf(link);
};

export const tokenOf = (link: string): string => new URL(link).searchParams.get('token') ?? '';

/** The token of a link that an administrator copies, of an invitation that is not mailed. */
export const copiedTokenFor = async (app: App, email: string): Promise<string> => {
  const { http } = await app.admin();
  const { body } = await http.post('/invitations/invitations').send({ email, send: false });
  const link = await http.get(`/invitations/invitations/${body.data.documentId}/link`);
  return tokenOf(link.body.data.url);
};
