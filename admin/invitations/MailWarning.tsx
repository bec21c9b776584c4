import { Banner } from '../kernel/Banner';
import { useTranslate } from '../kernel/messages';
import type { Options } from './contract';

/** Says that no mail can be sent at present, and what to do about it. */
export const MailWarning = ({ mail }: { mail: Options['mail'] }) => {
  const t = useTranslate();
  if (mail.ready) return null;

  return (
    <Banner variant="warning" title={t('mail.notReady')}>
      {mail.reason ? `${mail.reason} ` : ''}
      {t('mail.copyInstead')}
    </Banner>
  );
};
