import { lazy, Suspense, useState } from 'react';
import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { GridNine, Link } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { CopyableLink } from '../../kernel/CopyableLink';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import { useNotify } from '../../kernel/use-notify';
import { useSubmit } from '../../kernel/use-submit';
import { useSignUpLinksLinkMutation } from '../api';
import type { SignUpLink } from '../contract';

const QrCode = lazy(() => import('./QrCode'));

/** The link to be passed on. It is fetched on request only, as each time is written down. */
export const LinkAddress = ({ link }: { link: SignUpLink }) => {
  const t = useTranslate();
  const notify = useNotify();
  const { copy } = useClipboard();
  const [fetchLink] = useSignUpLinksLinkMutation();
  const [url, setUrl] = useState<string | null>(null);
  const [isQrShown, setIsQrShown] = useState(false);
  const isLiving = link.state === 'active' || link.state === 'paused';

  const withUrl = async (follow: (known: string) => Promise<void> | void) => {
    try {
      const known = url ?? (await fetchLink(link.documentId).unwrap()).url;
      setUrl(known);
      await follow(known);
    } catch (error) {
      notify.failed(error);
    }
  };
  const copying = useSubmit(() =>
    withUrl(async (known) => {
      if (await copy(known)) notify.succeeded(t('links.copied', { name: link.name }));
    }),
  );
  const drawing = useSubmit(() => withUrl(() => setIsQrShown(true)));

  if (!isLiving) return null;
  return (
    <Panel title={t('links.address')}>
      <Typography>{t('links.warning')}</Typography>
      {url && <CopyableLink url={url} label={t('links.address')} />}
      <Flex gap={2} wrap="wrap">
        <Button startIcon={<Link />} loading={copying.isSubmitting} onClick={() => void copying.submit()}>
          {t('action.copyLink')}
        </Button>
        {!isQrShown && (
          <Button
            variant="secondary"
            startIcon={<GridNine />}
            loading={drawing.isSubmitting}
            onClick={() => void drawing.submit()}
          >
            {t('links.qr.show')}
          </Button>
        )}
      </Flex>
      {url && isQrShown && (
        <Suspense fallback={<Loader small />}>
          <QrCode url={url} name={link.name} />
        </Suspense>
      )}
    </Panel>
  );
};
