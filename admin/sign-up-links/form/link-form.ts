import type { Permissions } from '../../accounts/contract';
import type { Options } from '../../invitations/contract';
import { DEFAULT_ROLE, UNCHANGED } from '../../invitations/fields/choices';
import { expiryError } from '../../invitations/fields/expiry';
import { isSameAccess } from '../../invitations/fields/same-access';
import type { Translate } from '../../kernel/messages';
import type { FormErrors } from '../../kernel/use-form';
import type { SaveLink, SignUpLink } from '../contract';

/** A sign-up link as the form shows it. */
export interface LinkForm {
  name: string;
  role: string;
  account: string;
  groups: string[];
  permissions: Permissions;
  expiresIn: string;
  hasLimit: boolean;
  /** `undefined` while the field is empty. */
  maxUses: number | undefined;
  /** Separated by commas, spaces or lines */
  domains: string;
}

export const NAME_LIMIT = 100;
export const MOST_USES = 1_000_000;

export const emptyLink = (options: Options): LinkForm => ({
  name: '',
  role: options.defaultRole === null ? '' : DEFAULT_ROLE,
  account: '',
  groups: [],
  permissions: [],
  expiresIn: options.expiry.default,
  hasLimit: false,
  maxUses: undefined,
  domains: '',
});

export const toForm = (link: SignUpLink): LinkForm => ({
  name: link.name,
  role: link.role?.documentId ?? DEFAULT_ROLE,
  account: link.account?.documentId ?? '',
  groups: link.groups.map(({ documentId }) => documentId),
  permissions: link.permissions,
  expiresIn: UNCHANGED,
  hasLimit: link.maxUses !== null,
  maxUses: link.maxUses ?? undefined,
  domains: link.domains.join(', '),
});

/** People write `@example.com` as well as `example.com`. */
export const domainsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .map((domain) => domain.replace(/^@/, '').toLowerCase())
      .filter(Boolean),
  ),
];

const usesOf = ({ hasLimit, maxUses }: LinkForm): number | null => (hasLimit ? (maxUses ?? null) : null);

const isCount = (value: number | undefined): boolean =>
  value !== undefined && Number.isInteger(value) && value >= 1 && value <= MOST_USES;

/** What can be seen to be wrong without the server. */
export const checkLink = (
  t: Translate,
  form: LinkForm,
  { required, expiry }: Options,
): FormErrors<LinkForm> => {
  const errors: FormErrors<LinkForm> = {};
  if (!form.name.trim()) errors.name = t('links.name.required');
  if (!form.role) errors.role = t('field.role.required');
  if (required.includes('account') && !form.account) errors.account = t('field.account.required');
  if (required.includes('groups') && form.groups.length === 0) errors.groups = t('field.groups.required');
  if (form.hasLimit && !isCount(form.maxUses)) errors.maxUses = t('links.maxUses.required');
  if (form.expiresIn !== UNCHANGED) {
    const error = expiryError(t, form.expiresIn, expiry.max);
    if (error) errors.expiresIn = error;
  }
  return errors;
};

export const toCreate = (form: LinkForm): SaveLink => ({
  name: form.name.trim(),
  ...(form.role !== DEFAULT_ROLE && { role: form.role }),
  ...(form.account && { account: form.account, permissions: form.permissions }),
  ...(form.groups.length > 0 && { groups: form.groups }),
  expiresIn: form.expiresIn,
  maxUses: usesOf(form),
  domains: domainsOf(form.domains),
});

/**
 * Only what was changed, so that somebody else's edit of another field in the meantime is not undone. With another
 * account its permissions are told as well: those that the link had were meant for the one before.
 */
export const toUpdate = (before: LinkForm, after: LinkForm): SaveLink => {
  const isMoved = after.account !== before.account;
  const domains = domainsOf(after.domains);
  return {
    ...(after.name.trim() !== before.name && { name: after.name.trim() }),
    ...(after.role !== before.role && { role: after.role === DEFAULT_ROLE ? null : after.role }),
    ...(isMoved && { account: after.account || null }),
    ...(!isSameAccess(before.groups, after.groups) && { groups: after.groups }),
    ...(after.account &&
      (isMoved || !isSameAccess(before.permissions, after.permissions)) && {
        permissions: after.permissions,
      }),
    ...(after.expiresIn !== UNCHANGED && { expiresIn: after.expiresIn }),
    ...(usesOf(after) !== usesOf(before) && { maxUses: usesOf(after) }),
    ...(!isSameAccess(domainsOf(before.domains), domains) && { domains }),
  };
};
