import { useState } from 'react';
import { fieldErrorsOf, toApiError, useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { useNotify } from '../../kernel/use-notify';
import { useAccountsAssociateMutation } from '../api';
import type { Account } from '../contract';
import {
  emptyAssociate,
  isAboutPerson,
  isSent,
  placeErrors,
  toAssociate,
  type AssociateErrors,
  type AssociateForm,
} from './associate-form';

/** The dialog's state: sends the form, and puts errors beside their fields. */
export const useAssociate = (account: Account, onDone: () => void) => {
  const t = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [associate] = useAccountsAssociateMutation();
  const [form, setForm] = useState(emptyAssociate);
  const [errors, setErrors] = useState<AssociateErrors>({});

  const change = (values: Partial<AssociateForm>) => {
    setForm((current) => ({ ...current, ...values }));
    setErrors({});
  };

  /** Marks the fields that are wrong; what belongs to none is thrown on, for the dialog to say. */
  const showFailure = (cause: unknown) => {
    const error = toApiError(cause);
    if (isAboutPerson(error.name)) return setErrors({ picked: errorText(cause) });
    const { errors: placed, rest } = placeErrors(fieldErrorsOf(error));
    setErrors(placed);
    if (rest.length > 0 || Object.keys(placed).length === 0) throw cause;
  };

  const submit = async () => {
    const { picked } = form;
    if (!picked) return setErrors({ picked: t('associate.user.required') });
    try {
      await associate({ id: account.documentId, data: toAssociate(form, picked) }).unwrap();
    } catch (cause) {
      return showFailure(cause);
    }
    const name = 'user' in picked ? picked.user.email : picked.email;
    const text = isSent(form) ? 'associate.doneSent' : 'associate.doneMember';
    notify.succeeded(t(text, { name, account: account.name }));
    onDone();
  };

  return { form, errors, change, submit };
};
