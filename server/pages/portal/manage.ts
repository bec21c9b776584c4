import { forbidden } from '../../kernel/errors';
import { getService } from '../../kernel/get-service';
import { pathId } from '../../kernel/path-id';
import type { MembershipView } from '../../members/service';
import { displayName } from '../../users/display-name';
import type { Form } from '../form';
import { type Message, say } from '../message';
import type { TextKey } from '../texts';

import type { Flash } from './flash';
import { type AccountMember, memberOf, usersPath } from './member';
import { chosenPermissions, permissionChoices } from './permissions';
import { showPortal } from './show';
import { leadOn, type PortalVisit } from './visit';

interface Managed {
  member: AccountMember;
  target: MembershipView;
  /** Below `/portal`. */
  path: string;
}

/**
 * Another member of the account, for those who manage them, and for the owner who hands the account over.
 *
 * @throws PluginError `ForbiddenError` (403), `NotFoundError` (404)
 */
const find = async (visit: PortalVisit, asOwner = false): Promise<Managed> => {
  const member = await memberOf(visit);
  if (!(asOwner ? member.isOwner : member.mayManage)) {
    throw forbidden();
  }
  const members = getService(visit.strapi, 'members');
  const found = await members.find(pathId(visit.ctx), { accountId: member.account.id });
  const target = await members.present(found);
  return { member, target, path: `/accounts/${member.account.slug}/members/${target.documentId}` };
};

/** `GET …/portal/accounts/:account/members/:id`. */
export const showMember = async (visit: PortalVisit): Promise<void> => {
  const { member, target, path } = await find(visit);
  const { isAllOffered, hasAll, choices } = permissionChoices(visit, member.permissions, target.permissions);
  showPortal(visit, {
    template: 'portal-member',
    title: 'users.manage',
    model: {
      heading: say('member.heading', { name: displayName(target.user) }),
      access: { isAllOffered, chosen: hasAll ? 'all' : 'chosen', choices, error: null },
      action: path,
      back: usersPath(member),
    },
  });
};

/** `POST …/portal/accounts/:account/members/:id`. */
export const saveMember = async (visit: PortalVisit, form: Form): Promise<void> => {
  const { member, target } = await find(visit);
  const permissions = chosenPermissions(form) ?? [];
  await getService(visit.strapi, 'members').edit(target.documentId, { permissions }, member.actor);
  leadOn(visit, usersPath(member), 'done.saved');
};

const confirm = (
  visit: PortalVisit,
  { member, path }: Managed,
  { title, text, submit, verb }: { title: TextKey; text: Message; submit: TextKey; verb: string },
): void =>
  showPortal(visit, {
    template: 'portal-confirm',
    title,
    model: {
      heading: say(title),
      lines: [text],
      action: `${path}/${verb}`,
      back: usersPath(member),
      submit,
    },
  });

const done = (visit: PortalVisit, { member }: Managed, flash: Flash): void =>
  leadOn(visit, usersPath(member), flash);

const named = ({ member, target }: Managed) => ({
  name: displayName(target.user),
  account: member.account.name,
});

/** `GET …/portal/accounts/:account/members/:id/remove`: asks first. */
export const askToRemove = async (visit: PortalVisit): Promise<void> => {
  const managed = await find(visit);
  const text = say('remove.text', named(managed));
  confirm(visit, managed, { title: 'remove.title', text, submit: 'users.remove', verb: 'remove' });
};

/** `POST …/portal/accounts/:account/members/:id/remove`. */
export const removeMember = async (visit: PortalVisit): Promise<void> => {
  const managed = await find(visit);
  await getService(visit.strapi, 'members').remove(managed.target.documentId, managed.member.actor);
  done(visit, managed, 'done.removed');
};

/** `GET …/portal/accounts/:account/members/:id/transfer`: asks first. */
export const askToTransfer = async (visit: PortalVisit): Promise<void> => {
  const managed = await find(visit, true);
  const text = say('transfer.text', named(managed));
  confirm(visit, managed, { title: 'transfer.title', text, submit: 'users.transfer', verb: 'transfer' });
};

/** `POST …/portal/accounts/:account/members/:id/transfer`. */
export const transfer = async (visit: PortalVisit): Promise<void> => {
  const managed = await find(visit, true);
  const { member, target } = managed;
  await getService(visit.strapi, 'accounts').transfer(
    member.account.documentId,
    target.documentId,
    member.actor,
  );
  done(visit, managed, 'done.transferred');
};
