import { useState, type ReactNode } from 'react';
import { useClipboard } from '@strapi/strapi/admin';
import { useNotify } from '../use-notify';
import { LinkDialog, type LinkDialogProps } from './LinkDialog';

type ShownLink = Omit<LinkDialogProps, 'onClose'>;

/** Fetches a link and copies it; where the browser has no clipboard, `dialog` shows it to be copied by hand. */
export const useCopyUrl = (): {
  copyUrl: (fetchLink: () => Promise<ShownLink>, copied: string) => Promise<void>;
  dialog: ReactNode;
} => {
  const notify = useNotify();
  const { copy } = useClipboard();
  const [shown, setShown] = useState<ShownLink | null>(null);

  return {
    async copyUrl(fetchLink, copied) {
      try {
        const link = await fetchLink();
        if (await copy(link.url)) notify.succeeded(copied);
        else setShown(link);
      } catch (error) {
        notify.failed(error);
      }
    },
    dialog: shown && <LinkDialog {...shown} onClose={() => setShown(null)} />,
  };
};
