import { getService } from '../../server/kernel/get-service';
import type { CreateInput } from '../../server/invitations/contract';
import { makeToken, type LinkPurpose } from '../../server/invitations/link-token';
import { bindingOf, type InvitationRecord } from '../../server/invitations/record';
// For the types of the services.
import type {} from '../../server/invitations/service';
import type { App, Caller } from '../support';
import { RACED_DOMAIN } from './invariants';

export const PASSWORD = 'correct horse battery';

export const addressOf = (name: string): string => `${name}@${RACED_DOMAIN}`;

export const invitationsOf = (app: App) => getService(app.strapi, 'invitations');

const createAll = async (app: App, inputs: readonly object[]): Promise<InvitationRecord[]> => {
  const outcomes = await invitationsOf(app).createMany(inputs.map((input) => ({ send: false, ...input })));
  return outcomes.map((outcome) => {
    if ('error' in outcome) {
      throw outcome.error;
    }
    return outcome.record;
  });
};

/** Creates an invitation without a mail; its links are made here, as the mail's would be. */
export const invite = async (
  app: App,
  email: string,
  input: Partial<CreateInput> = {},
): Promise<InvitationRecord> => {
  const [record] = await createAll(app, [{ email, ...input }]);
  if (!record) throw new Error('An invitation was neither created nor refused');
  return record;
};

/** The same for so many, in one transaction: `name-0@…` and so on. */
export const inviteMany = (app: App, count: number, name: string): Promise<InvitationRecord[]> =>
  createAll(
    app,
    Array.from({ length: count }, (_, index) => ({ email: addressOf(`${name}-${index}`) })),
  );

/** The token of a link that was mailed, or copied, for the record as it is here. */
export const tokenFor = (app: App, record: InvitationRecord, purpose: LinkPurpose = 'mail'): string =>
  makeToken(getService(app.strapi, 'keys'), purpose, bindingOf(record));

/** Somebody registers by a link. */
export const register = (http: Caller, token: string, username: string) =>
  http.post('/api/invitations/register').send({ token, username, password: PASSWORD });
