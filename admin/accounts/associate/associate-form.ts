import type { FieldError } from '../../kernel/error-text';
import type { Associate, Permissions } from '../contract';
import type { Picked } from './UserPicker';

export interface AssociateForm {
  picked: Picked | null;
  permissions: Permissions;
  groups: string[];
  send: boolean;
  message: string;
}

export type AssociateErrors = Partial<Record<'picked' | 'permissions' | 'groups' | 'message', string>>;

export const emptyAssociate: AssociateForm = {
  picked: null,
  permissions: [],
  groups: [],
  send: true,
  message: '',
};

/** Somebody new cannot be a member before they have registered, and so is always sent an invitation. */
export const isNew = ({ picked }: AssociateForm): boolean => picked !== null && 'email' in picked;

export const isSent = (form: AssociateForm): boolean => form.send || isNew(form);

/** @param picked whom the form is about; it is not sent without anybody */
export const toAssociate = (form: AssociateForm, picked: Picked): Associate => {
  const message = form.message.trim();
  return {
    ...('user' in picked ? { user: picked.user.documentId } : { email: picked.email }),
    permissions: form.permissions,
    ...(form.groups.length > 0 && { groups: form.groups }),
    send: isSent(form),
    ...(isSent(form) && message && { message }),
  };
};

/** Refusals that are about the person, and so belong to where the person is chosen. */
const ABOUT_THE_PERSON = ['AlreadyMember', 'InvitationPending', 'AddressSuppressed', 'UserBlocked'];

export const isAboutPerson = (name: string): boolean => ABOUT_THE_PERSON.includes(name);

/** Puts the server's errors beside the fields that they are about; `rest` are those without a field here. */
export const placeErrors = (fields: FieldError[]): { errors: AssociateErrors; rest: string[] } => {
  const errors: AssociateErrors = {};
  const rest: string[] = [];
  for (const { path, message } of fields) {
    const [name] = path;
    if (name === 'user' || name === 'email') errors.picked = message;
    else if (name === 'permissions' || name === 'groups' || name === 'message') errors[name] = message;
    else rest.push(message);
  }
  return { errors, rest };
};
