import type { Translate } from '../kernel/messages';
import type { FormErrors } from '../kernel/use-form';
import type { CreateTerms } from './contract';

/** A version as the form shows it: a text, or the address of a page with it. */
export interface TermsForm {
  version: string;
  kind: 'text' | 'url';
  text: string;
  url: string;
}

export const VERSION_LIMIT = 64;
export const TEXT_LIMIT = 100_000;
export const URL_LIMIT = 2000;

export const EMPTY: TermsForm = { version: '', kind: 'text', text: '', url: '' };

/** What can be seen to be wrong without the server. */
export const checkTerms = (t: Translate, { version, kind, text, url }: TermsForm): FormErrors<TermsForm> => ({
  ...(!version.trim() && { version: t('terms.version.required') }),
  ...(kind === 'text' && !text.trim() && { text: t('terms.text.required') }),
  ...(kind === 'url' && !/^https?:\/\//i.test(url.trim()) && { url: t('terms.url.required') }),
});

export const toCreate = ({ version, kind, text, url }: TermsForm): CreateTerms => ({
  version: version.trim(),
  ...(kind === 'text' ? { text: text.trim() } : { url: url.trim() }),
});
