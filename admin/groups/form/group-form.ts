import type { FieldError } from '../../kernel/error-text';
import type { Group, SaveGroup } from '../contract';

/** A group as the dialog shows it; an empty account is the whole site. */
export interface GroupForm {
  name: string;
  description: string;
  account: string;
}

export type GroupErrors = Partial<Record<keyof GroupForm, string>>;

export const NAME_LIMIT = 100;
export const DESCRIPTION_LIMIT = 1000;

export const toForm = (group: Group | null): GroupForm => ({
  name: group?.name ?? '',
  description: group?.description ?? '',
  account: group?.account?.documentId ?? '',
});

export const toCreate = ({ name, description, account }: GroupForm): SaveGroup => ({
  name: name.trim(),
  ...(description.trim() && { description: description.trim() }),
  ...(account && { account }),
});

/** Only what was changed; a group stays where it is, as its people would not fit another account. */
export const toUpdate = (before: GroupForm, after: GroupForm): SaveGroup => ({
  ...(after.name.trim() !== before.name && { name: after.name.trim() }),
  ...(after.description.trim() !== before.description && { description: after.description.trim() || null }),
});

/** Puts the server's errors beside the fields that they are about; `rest` are those without a field here. */
export const placeErrors = (fields: FieldError[]): { errors: GroupErrors; rest: string[] } => {
  const errors: GroupErrors = {};
  const rest: string[] = [];
  for (const { path, message } of fields) {
    const [name] = path;
    if (name === 'name' || name === 'description' || name === 'account') errors[name] = message;
    else rest.push(message);
  }
  return { errors, rest };
};
