import { useState } from 'react';
import { fieldErrorsOf, toApiError, useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { useSubmit } from '../../invitations/actions/use-submit';
import { checkAccount, placeErrors, type AccountErrors, type AccountForm } from './account-form';

/** The form's state: saves once however often it is clicked, and puts errors beside their fields. */
export const useAccountForm = (before: AccountForm, save: (form: AccountForm) => Promise<void>) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const [form, setForm] = useState(before);
  const [errors, setErrors] = useState<AccountErrors>({});
  const [problem, setProblem] = useState<string | null>(null);

  const change = (values: Partial<AccountForm>) => {
    setForm((current) => ({ ...current, ...values }));
    setErrors((current) =>
      Object.fromEntries(Object.entries(current).filter(([name]) => !Object.hasOwn(values, name))),
    );
  };

  const { submit, isSubmitting } = useSubmit(async () => {
    const wrong = checkAccount(t, form);
    setErrors(wrong);
    setProblem(null);
    if (Object.keys(wrong).length > 0) return;
    try {
      await save(form);
    } catch (cause) {
      const { errors: placed, rest } = placeErrors(fieldErrorsOf(toApiError(cause)));
      setErrors(placed);
      if (rest.length > 0 || Object.keys(placed).length === 0) setProblem(rest.join(' ') || errorText(cause));
    }
  });

  return { form, errors, problem, change, submit, isSubmitting };
};
