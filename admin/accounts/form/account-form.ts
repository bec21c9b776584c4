import type { Translate } from '../../kernel/messages';
import type { FormErrors } from '../../kernel/use-form';
import type { Account, SaveAccount } from '../contract';

/** An account as the form shows it. */
export interface AccountForm {
  name: string;
  slug: string;
  hasLimit: boolean;
  /** `undefined` while the field is empty. */
  seats: number | undefined;
}

export const NAME_LIMIT = 100;
export const SLUG_LIMIT = 64;

export const emptyAccount: AccountForm = { name: '', slug: '', hasLimit: false, seats: undefined };

export const toForm = ({ name, slug, seats }: Account): AccountForm => ({
  name,
  slug,
  hasLimit: seats.limit !== null,
  seats: seats.limit ?? undefined,
});

/** What can be seen to be wrong without the server. */
export const checkAccount = (
  t: Translate,
  { name, hasLimit, seats }: AccountForm,
): FormErrors<AccountForm> => ({
  ...(!name.trim() && { name: t('accounts.name.required') }),
  ...(hasLimit &&
    !(seats !== undefined && Number.isInteger(seats) && seats >= 0) && {
      seats: t('accounts.seats.required'),
    }),
});

const seatsOf = ({ hasLimit, seats }: AccountForm): number | null => (hasLimit ? (seats ?? null) : null);

/** A slug that was left empty is made by the server from the name. */
export const toCreate = (form: AccountForm): SaveAccount => ({
  name: form.name.trim(),
  ...(form.slug.trim() && { slug: form.slug.trim() }),
  seats: seatsOf(form),
});

/** Only what was changed, so that somebody else's edit of another field in the meantime is not undone. */
export const toUpdate = (before: AccountForm, after: AccountForm): SaveAccount => ({
  ...(after.name.trim() !== before.name && { name: after.name.trim() }),
  ...(after.slug.trim() && after.slug.trim() !== before.slug && { slug: after.slug.trim() }),
  ...(seatsOf(after) !== seatsOf(before) && { seats: seatsOf(after) }),
});
