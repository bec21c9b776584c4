import { useState } from 'react';
import { fieldErrorsOf, toApiError, useErrorText, type FieldError } from './error-text';
import { useSubmit } from './use-submit';

export type FormErrors<F> = Partial<Record<keyof F, string>>;

interface FormRules<F> {
  before: F;
  /** What can be seen to be wrong without the server. */
  check: (form: F) => FormErrors<F>;
  /** Rejects where it failed: the form then says why. */
  save: (form: F) => Promise<void>;
}

/** Puts the server's errors beside the fields that they are about; `rest` are those without a field here. */
const placeErrors = <F extends object>(form: F, fields: FieldError[]) => {
  const isField = (name: string): name is keyof F & string => Object.hasOwn(form, name);
  const errors: FormErrors<F> = {};
  const rest: string[] = [];
  for (const { path, message } of fields) {
    const [name = ''] = path;
    if (isField(name)) errors[name] = message;
    else rest.push(message);
  }
  return { errors, rest };
};

/** A form's state: saves once however often it is clicked, and puts errors beside their fields. */
export const useForm = <F extends object>({ before, check, save }: FormRules<F>) => {
  const errorText = useErrorText();
  const [form, setForm] = useState(before);
  const [errors, setErrors] = useState<FormErrors<F>>({});
  const [problem, setProblem] = useState<string | null>(null);

  const change = <Name extends keyof F>(name: Name, value: F[Name]) => {
    setForm((current) => ({ ...current, [name]: value }));
    setErrors((current) => ({ ...current, [name]: undefined }));
  };

  const { submit, isSubmitting } = useSubmit(async () => {
    const wrong = check(form);
    setErrors(wrong);
    setProblem(null);
    if (Object.values(wrong).some(Boolean)) return;
    try {
      await save(form);
    } catch (cause) {
      const { errors: placed, rest } = placeErrors(form, fieldErrorsOf(toApiError(cause)));
      setErrors(placed);
      if (rest.length > 0 || Object.keys(placed).length === 0) setProblem(rest.join(' ') || errorText(cause));
    }
  });

  return { form, errors, problem, change, submit: () => void submit(), isSubmitting };
};

export type FormState<F extends object> = ReturnType<typeof useForm<F>>;
