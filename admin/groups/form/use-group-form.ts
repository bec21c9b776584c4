import { useState } from 'react';
import { fieldErrorsOf, toApiError } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { useNotify } from '../../kernel/use-notify';
import { useGroupsCreateMutation, useGroupsUpdateMutation } from '../api';
import type { Group } from '../contract';
import { placeErrors, toCreate, toForm, toUpdate, type GroupErrors, type GroupForm } from './group-form';

/** The dialog's state: saves a group that is new or changed, and puts errors beside their fields. */
export const useGroupForm = (group: Group | null, onDone: () => void) => {
  const t = useTranslate();
  const notify = useNotify();
  const [create] = useGroupsCreateMutation();
  const [update] = useGroupsUpdateMutation();
  const [before] = useState(() => toForm(group));
  const [form, setForm] = useState(before);
  const [errors, setErrors] = useState<GroupErrors>({});

  const change = (values: Partial<GroupForm>) => {
    setForm((current) => ({ ...current, ...values }));
    setErrors({});
  };

  const save = async () => {
    if (!group) return create(toCreate(form)).unwrap();
    const data = toUpdate(before, form);
    return Object.keys(data).length > 0 ? update({ id: group.documentId, data }).unwrap() : group;
  };

  const submit = async () => {
    if (!form.name.trim()) return setErrors({ name: t('groups.name.required') });
    try {
      const { name } = await save();
      notify.succeeded(t(group ? 'groups.saved' : 'groups.created', { name }));
    } catch (cause) {
      const { errors: placed, rest } = placeErrors(fieldErrorsOf(toApiError(cause)));
      setErrors(placed);
      // What belongs to no field is said by the dialog.
      if (rest.length > 0 || Object.keys(placed).length === 0) throw cause;
      return;
    }
    onDone();
  };

  return { form, errors, change, submit };
};
