import type { Options } from '../../invitations/contract';
import { useWideOptions } from '../../invitations/fields/use-wide-options';
import { useTranslate } from '../../kernel/messages';
import { useForm } from '../../kernel/use-form';
import { checkLink, type LinkForm } from './link-form';

/** The form's state, with whatever a large site offers beyond what was loaded at once. */
export const useLinkForm = (before: LinkForm, offered: Options, save: (form: LinkForm) => Promise<void>) => {
  const t = useTranslate();
  const edit = useForm({ before, check: (form) => checkLink(t, form, offered), save });
  const { options, searchAccounts, searchGroups } = useWideOptions(offered, edit.form.account);

  return { ...edit, options, searchAccounts, searchGroups };
};
