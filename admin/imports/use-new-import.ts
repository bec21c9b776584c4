import { useNavigate } from 'react-router-dom';
import type { Options } from '../invitations/contract';
import { emptyForm, type ChangeForm, type InvitationForm } from '../invitations/fields/invitation-form';
import { useWideOptions } from '../invitations/fields/use-wide-options';
import { useTranslate, type Translate } from '../kernel/messages';
import { useForm } from '../kernel/use-form';
import type { Source } from './SourceFields';
import { useImportsCreateMutation } from './api';
import { checkDefaults, toDefaults } from './defaults';
import { importPath } from './paths';
import { placedUploadError } from './upload-error';

export interface ImportForm extends InvitationForm {
  source: Source;
  send: boolean;
}

/** What is uploaded; a pasted list is a file as well. */
const fileOf = (t: Translate, { kind, file, text }: Source): File | null => {
  if (kind === 'file') return file;
  return text.trim() ? new File([text], t('imports.pasted'), { type: 'text/plain' }) : null;
};

const sourceError = (t: Translate, source: Source): string | undefined => {
  if (fileOf(t, source)) return undefined;
  return t(source.kind === 'file' ? 'imports.file.required' : 'imports.text.required');
};

/** The form of a new import: uploads the file, and leads to the page that shows what would become of it. */
export const useNewImport = (offered: Options) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const [create] = useImportsCreateMutation();
  const edit = useForm<ImportForm>({
    before: { ...emptyForm(offered), source: { kind: 'file', file: null, text: '' }, send: true },
    check: (form) => ({ ...checkDefaults(t, form, offered), source: sourceError(t, form.source) }),
    save: async (form) => {
      const file = fileOf(t, form.source);
      if (!file) return;
      try {
        const { documentId } = await create({ file, defaults: toDefaults(form, form.send) }).unwrap();
        navigate(importPath(documentId));
      } catch (cause) {
        throw placedUploadError(cause);
      }
    },
  });

  // The form has more fields than an invitation; those of an invitation have the same types in both.
  const changeDefault: ChangeForm = (name, value) => edit.change(name, value as ImportForm[typeof name]);

  return { ...edit, changeDefault, ...useWideOptions(offered, edit.form.account) };
};
