import { useState } from 'react';
import { useNotify } from '../../kernel/use-notify';
import { useSubmit } from '../../kernel/use-submit';
import { fieldErrorsOf, toApiError, useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { usePeopleUpdateMutation } from '../api';
import type { PersonDetail } from '../contract';
import { isPersonField, toForm, toUpdate, type PersonErrors, type PersonForm } from './person-form';

/** The form's state: saves what was changed, and puts errors beside their fields. */
export const usePersonForm = (person: PersonDetail, onSaved: () => void) => {
  const t = useTranslate();
  const notify = useNotify();
  const errorText = useErrorText();
  const [save] = usePeopleUpdateMutation();
  const [before] = useState(() => toForm(person));
  const [form, setForm] = useState(before);
  const [errors, setErrors] = useState<PersonErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const update = toUpdate(before, form);

  const change = <Name extends keyof PersonForm>(name: Name, value: PersonForm[Name]) => {
    setForm((current) => ({ ...current, [name]: value }));
    setErrors((current) => ({ ...current, [name]: undefined }));
  };

  const showFailure = (cause: unknown) => {
    const wrong = fieldErrorsOf(toApiError(cause));
    const placed = wrong.filter(({ path: [name = ''] }) => isPersonField(name));
    setErrors(Object.fromEntries(placed.map(({ path: [name = ''], message }) => [name, message])));
    if (placed.length === 0) setProblem(errorText(cause));
  };

  const { submit, isSubmitting } = useSubmit(async () => {
    setProblem(null);
    try {
      await save({ id: person.documentId, data: update }).unwrap();
      notify.succeeded(t('people.saved'));
      onSaved();
    } catch (cause) {
      showFailure(cause);
    }
  });

  return { form, errors, problem, change, submit, isSubmitting, isChanged: Object.keys(update).length > 0 };
};
