import { isEmailPolicy, type Invitation, type Options, type UpdateInvitation } from '../contract';
import { DEFAULT_ROLE, UNCHANGED } from '../fields/choices';
import { isSameAccess } from '../fields/same-access';
import { compactPhone, type InvitationForm } from '../fields/invitation-form';

/** The invitation as the edit form shows it. */
export const toForm = (invitation: Invitation): InvitationForm => ({
  email: invitation.email,
  firstName: invitation.firstName ?? '',
  lastName: invitation.lastName ?? '',
  phone: invitation.phone ?? '',
  countryCode: invitation.countryCode ?? '',
  role: invitation.role?.documentId ?? DEFAULT_ROLE,
  account: invitation.account?.documentId ?? '',
  groups: invitation.groups.map(({ documentId }) => documentId),
  permissions: invitation.permissions,
  expiresIn: UNCHANGED,
  message: invitation.message ?? '',
  locale: invitation.locale ?? '',
  emailPolicy: invitation.emailPolicy,
});

/**
 * What was changed of what the person gets. With another account its permissions are told as well: those that the
 * invitation had were meant for the one before.
 */
const accessUpdate = (before: InvitationForm, after: InvitationForm): UpdateInvitation => {
  const isMoved = after.account !== before.account;
  return {
    ...(isMoved && { account: after.account || null }),
    ...(!isSameAccess(before.groups, after.groups) && { groups: after.groups }),
    ...(after.account &&
      (isMoved || !isSameAccess(before.permissions, after.permissions)) && {
        permissions: after.permissions,
      }),
  };
};

/** What the catalogue has lost meanwhile cannot be given again, and has no box to be unticked. */
export const withoutGone = (form: InvitationForm, { permissions: catalogue }: Options): InvitationForm => {
  const { permissions } = form;
  if (permissions === 'all') return form;
  const known = permissions.filter((key) => catalogue.some((entry) => entry.key === key));
  return { ...form, permissions: known };
};

/**
 * An account or a group that is gone is not shown any more, so that nothing seems to have changed; saving says
 * nevertheless what is to be given instead.
 */
export const toRepair = ({ needsAttention }: Invitation, form: InvitationForm): UpdateInvitation => {
  if (needsAttention?.reason === 'group-gone') return { groups: form.groups };
  if (needsAttention?.reason === 'account-gone') return { account: form.account || null };
  return {};
};

const TEXTS = ['firstName', 'lastName', 'phone', 'countryCode', 'message'] as const;

/**
 * Only what was changed, so that somebody else's edit of another field in the meantime is not undone. An emptied field
 * is cleared.
 */
export const toUpdate = (before: InvitationForm, after: InvitationForm): UpdateInvitation => {
  const now = { ...after, phone: compactPhone(after.phone) };
  const changed = TEXTS.filter((name) => now[name].trim() !== before[name]);
  return {
    ...(after.email.trim() !== before.email && { email: after.email.trim() }),
    ...Object.fromEntries(changed.map((name) => [name, now[name].trim() || null])),
    ...(after.role !== before.role && { role: after.role === DEFAULT_ROLE ? null : after.role }),
    ...accessUpdate(before, after),
    ...(after.locale && after.locale !== before.locale && { locale: after.locale }),
    ...(after.emailPolicy !== before.emailPolicy && {
      emailPolicy: isEmailPolicy(after.emailPolicy) ? after.emailPolicy : null,
    }),
    ...(after.expiresIn !== UNCHANGED && { expiresIn: after.expiresIn }),
  };
};
