import { parseAddress } from '../../server/kernel/email-address';
import type { ChallengeFlow, ChallengeRequest, ChallengesService } from '../../server/challenges/service';
import type { App, Mail } from '../support';

export const challengesOf = ({ strapi }: App): ChallengesService =>
  strapi.plugin('invitations').service<ChallengesService>('challenges');

/** The six digits of a mail. */
export const codeIn = ({ text, subject }: Mail): string => {
  const [code] = /^\d{6}$/m.exec(text) ?? [];
  if (!code) throw new Error(`There is no code in the mail "${subject}".`);
  return code;
};

/** A code that this one is not. */
export const wrongCode = (code: string): string => (code === '000000' ? '000001' : '000000');

/** A flow of the tests' own, which remembers whom it let in. */
export const registerTestFlow = (app: App): { confirmed: Record<string, unknown>[] } => {
  const confirmed: Record<string, unknown>[] = [];
  const flow: ChallengeFlow = {
    async confirm(payload, { address, claim }) {
      if (payload.fails) throw new Error('The flow was asked to fail.');
      await claim();
      confirmed.push({ ...payload, address: address.canonical });
      return { data: { status: 'let-in' } };
    },
  };
  challengesOf(app).registerFlow('test' as ChallengeRequest['flow'], flow);
  return { confirmed };
};

/** Asks for a code, as a flow of the plugin does. */
export const open = (
  app: App,
  email: string,
  { subject = 'subject', ...rest }: Partial<Omit<ChallengeRequest, 'address' | 'flow'>> = {},
) => {
  const address = parseAddress(email);
  if (!address) throw new Error(`"${email}" is no address.`);
  return challengesOf(app).open({
    flow: 'test' as ChallengeRequest['flow'],
    subject,
    address,
    language: null,
    payload: {},
    isDecoy: false,
    origin: { ip: '192.0.2.1', userAgent: null },
    ...rest,
  });
};

export const confirm = ({ http }: App, challenge: string, code: string) =>
  http.post(`/api/invitations/challenges/${challenge}/confirm`).send({ code });

export const resend = ({ http }: App, challenge: string) =>
  http.post(`/api/invitations/challenges/${challenge}/resend`);
