import type { ReactNode } from 'react';
import { useCopyUrl } from '../../kernel/dialogs/use-copy-url';
import { useTranslate } from '../../kernel/messages';
import { useSignUpLinksLinkMutation } from '../api';
import type { SignUpLink } from '../contract';

/** Copies the address of a sign-up link; `dialog` must be drawn by the page. */
export const useCopySignUpLink = (): { copyLink: (link: SignUpLink) => Promise<void>; dialog: ReactNode } => {
  const t = useTranslate();
  const [fetchLink] = useSignUpLinksLinkMutation();
  const { copyUrl, dialog } = useCopyUrl();

  const copyLink = ({ documentId, name }: SignUpLink): Promise<void> =>
    copyUrl(
      async () => ({
        ...(await fetchLink(documentId).unwrap()),
        title: t('link.title', { email: name }),
        label: t('links.address'),
        children: t('links.warning'),
      }),
      t('links.copied', { name }),
    );

  return { copyLink, dialog };
};
