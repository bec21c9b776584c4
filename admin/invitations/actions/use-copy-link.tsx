import type { ReactNode } from 'react';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useCopyUrl } from '../../kernel/dialogs/use-copy-url';
import { useTranslate } from '../../kernel/messages';
import { useInvitationsLinkMutation } from '../api';
import type { ActionTarget } from '../contract';

/** Copies the link of an invitation; `dialog` must be drawn by the page. */
export const useCopyLink = (): {
  copyLink: (invitation: ActionTarget) => Promise<void>;
  dialog: ReactNode;
} => {
  const t = useTranslate();
  const [fetchLink] = useInvitationsLinkMutation();
  const { copyUrl, dialog } = useCopyUrl();

  const copyLink = ({ documentId, email }: ActionTarget): Promise<void> =>
    copyUrl(
      async () => {
        const { url, expiresAt } = await fetchLink(documentId).unwrap();
        return {
          url,
          title: t('link.title', { email }),
          label: t('link.label'),
          children: (
            <>
              {t('link.expires')} <RelativeTime at={expiresAt} />. {t('link.warning')}
            </>
          ),
        };
      },
      t('link.done', { email }),
    );

  return { copyLink, dialog };
};
