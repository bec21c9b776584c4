import { useState, type ReactNode } from 'react';
import { useClipboard } from '@strapi/strapi/admin';
import { useTranslate } from '../../kernel/messages';
import { useInvitationsLinkMutation } from '../api';
import type { ActionTarget } from '../contract';
import { LinkDialog } from './LinkDialog';
import { useNotify } from './use-notify';

interface ShownLink {
  email: string;
  url: string;
  expiresAt: string;
}

/** Fetches the link and copies it; where the browser has no clipboard, `dialog` shows it to be copied by hand. */
export const useCopyLink = (): {
  copyLink: (invitation: ActionTarget) => Promise<void>;
  dialog: ReactNode;
} => {
  const t = useTranslate();
  const notify = useNotify();
  const { copy } = useClipboard();
  const [fetchLink] = useInvitationsLinkMutation();
  const [shown, setShown] = useState<ShownLink | null>(null);

  const copyLink = async ({ documentId, email }: ActionTarget): Promise<void> => {
    try {
      const link = await fetchLink(documentId).unwrap();
      if (await copy(link.url)) notify.succeeded(t('link.done', { email }));
      else setShown({ email, ...link });
    } catch (error) {
      notify.failed(error);
    }
  };

  return {
    copyLink,
    dialog: shown && <LinkDialog email={shown.email} link={shown} onClose={() => setShown(null)} />,
  };
};
