import { Flex, Typography } from '@strapi/design-system';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import type { PersonConsent } from '../contract';

/** To which versions of the terms somebody has agreed, when and from where. */
export const PersonConsents = ({ consents }: { consents: PersonConsent[] }) => {
  const t = useTranslate();
  if (consents.length === 0) return <Typography textColor="neutral600">{t('people.noConsents')}</Typography>;

  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {consents.map(({ version, consentedAt, ip, userAgent }) => (
        <Flex key={version} tag="li" direction="column" alignItems="flex-start">
          <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
            {version}
          </Typography>
          <Typography variant="pi" textColor="neutral600" title={userAgent ?? undefined}>
            <RelativeTime at={consentedAt} />
            {ip && `, ${t('detail.ip', { ip })}`}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};
