import { useState } from 'react';
import { fieldErrorsOf, toApiError, useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { useNotify } from '../../kernel/use-notify';
import { useSubmit } from '../../kernel/use-submit';
import { useInvitationsUpdateMutation } from '../api';
import type { Invitation, Options } from '../contract';
import { checkForm, placeErrors, type ChangeForm, type FormErrors } from '../fields/invitation-form';
import { useWideOptions } from '../fields/use-wide-options';
import { toForm, toRepair, toUpdate, withoutGone } from './edit-form';

const ABOUT_THE_ADDRESS = ['InvitationPending', 'UserExists', 'AddressSuppressed'];
const ABOUT_THE_ACCOUNT = ['AlreadyMember', 'SeatLimitReached'];

/** The edit form's state: saves what was changed, and puts errors beside their fields. */
export const useEdit = (invitation: Invitation, offered: Options, onSaved: () => void) => {
  const t = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [save] = useInvitationsUpdateMutation();
  const [before] = useState(() => toForm(invitation));
  const [form, setForm] = useState(() => withoutGone(before, offered));
  const { options, searchAccounts, searchGroups } = useWideOptions(offered, form.account);
  const [errors, setErrors] = useState<FormErrors>({});
  const [problem, setProblem] = useState<string | null>(null);

  const change: ChangeForm = (name, value) => {
    setForm((current) => ({ ...current, [name]: value }));
    setErrors((current) => ({ ...current, [name]: undefined }));
  };

  const showFailure = (cause: unknown) => {
    const error = toApiError(cause);
    if (ABOUT_THE_ADDRESS.includes(error.name)) return setErrors({ email: errorText(cause) });
    if (ABOUT_THE_ACCOUNT.includes(error.name)) return setErrors({ account: errorText(cause) });
    const { errors: placed, rest } = placeErrors(fieldErrorsOf(error));
    setErrors(placed);
    if (rest.length > 0 || Object.keys(placed).length === 0) setProblem(rest.join(' ') || errorText(cause));
  };

  const update = { ...toUpdate(before, form), ...toRepair(invitation, form) };

  const { submit, isSubmitting } = useSubmit(async () => {
    const wrong = checkForm(t, form, options, before.account);
    setErrors(wrong);
    setProblem(null);
    if (Object.keys(wrong).length > 0) return;
    try {
      await save({ id: invitation.documentId, data: update }).unwrap();
      notify.succeeded(t('edit.done'));
      onSaved();
    } catch (cause) {
      showFailure(cause);
    }
  });

  const isEmailChanged = form.email.trim() !== before.email;
  const isChanged = Object.keys(update).length > 0;
  return {
    form,
    options,
    searchAccounts,
    searchGroups,
    errors,
    problem,
    change,
    submit,
    isSubmitting,
    isEmailChanged,
    isChanged,
  };
};
