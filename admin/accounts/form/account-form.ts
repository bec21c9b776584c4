import type { FieldError } from '../../kernel/error-text';
import type { Translate } from '../../kernel/messages';
import type { Account, SaveAccount } from '../contract';

/** An account as the form shows it. */
export interface AccountForm {
  name: string;
  slug: string;
  hasLimit: boolean;
  /** `undefined` while the field is empty. */
  seats: number | undefined;
}

export type AccountErrors = Partial<Record<'name' | 'slug' | 'seats', string>>;

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
export const checkAccount = (t: Translate, { name, hasLimit, seats }: AccountForm): AccountErrors => ({
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

/** Puts the server's errors beside the fields that they are about; `rest` are those without a field here. */
export const placeErrors = (fields: FieldError[]): { errors: AccountErrors; rest: string[] } => {
  const errors: AccountErrors = {};
  const rest: string[] = [];
  for (const { path, message } of fields) {
    const [name] = path;
    if (name === 'name' || name === 'slug' || name === 'seats') errors[name] = message;
    else rest.push(message);
  }
  return { errors, rest };
};
