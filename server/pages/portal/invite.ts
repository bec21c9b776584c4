import { memberCreateSchema } from '../../invitations/contract';
import { assertMayInvite } from '../../invitations/member';
import { forbidden, PluginError } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { parse } from '../../kernel/validate';
import { type Form, lineOf } from '../form';
import { phoneOf } from '../inputs';

import { type Choices, choicesOf, showInviteForm } from './invite-form';
import { inviteProblems } from './invite-problems';
import { type AccountMember, memberOf, usersPath } from './member';
import { chosenPermissions } from './permissions';
import { leadOn, type PortalVisit } from './visit';

/** @throws PluginError `ForbiddenError` (403), `NotFoundError` (404) */
const inviterOf = async (visit: PortalVisit): Promise<AccountMember> => {
  const member = await memberOf(visit);
  assertMayInvite(member);
  if (!member.mayInvite) {
    throw forbidden();
  }
  return member;
};

/** `GET …/portal/accounts/:account/invite`. */
export const showInvite = async (visit: PortalVisit): Promise<void> => {
  const member = await inviterOf(visit);
  showInviteForm(visit, member, await choicesOf(visit, member), { form: new Map(), problems: [] });
};

const LINES = ['firstName', 'lastName', 'countryCode', 'role'] as const;

const inputOf = (form: Form, { groups, fields }: Choices): Record<string, unknown> => {
  const lines = LINES.map((name) => [name, lineOf(form, name)] as const);
  const phone = fields.some(({ name }) => name === 'phone') ? phoneOf(form) : null;
  const chosen = groups.filter(({ name }) => form.get(name) === 'true').map(({ documentId }) => documentId);
  // A browser ends lines as mails do, and each of them would count twice.
  const message = form.get('message')?.replaceAll('\r\n', '\n').trim();
  return {
    email: lineOf(form, 'email') ?? '',
    permissions: chosenPermissions(form) ?? [],
    ...Object.fromEntries(lines.filter(([, value]) => value !== undefined)),
    ...(phone !== null && { phone }),
    ...(message && { message }),
    ...(chosen.length > 0 && { groups: chosen }),
  };
};

/** `POST …/portal/accounts/:account/invite`. */
export const invite = async (visit: PortalVisit, form: Form): Promise<void> => {
  const member = await inviterOf(visit);
  const choices = await choicesOf(visit, member);
  try {
    const input = parse(memberCreateSchema, inputOf(form, choices));
    const { delivery } = await getService(visit.strapi, 'invitations').create(
      { ...input, account: member.account.documentId },
      member.actor,
      'member',
    );
    leadOn(visit, usersPath(member), delivery === null ? 'done.invited-unsent' : 'done.invited');
  } catch (error) {
    const problems = error instanceof PluginError ? inviteProblems(error) : null;
    if (!(error instanceof PluginError) || !problems) {
      throw error;
    }
    showInviteForm(visit, member, choices, { form, problems, status: error.status });
  }
};
