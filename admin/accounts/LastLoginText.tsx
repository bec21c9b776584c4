import { Flex, Typography } from '@strapi/design-system';
import { RelativeTime } from '../kernel/RelativeTime';
import { useTranslate } from '../kernel/messages';
import type { LastLogin } from './contract';

/** When somebody last logged in, and from where. */
export const LastLoginText = ({ lastLogin }: { lastLogin: LastLogin | null }) => {
  const t = useTranslate();
  if (!lastLogin) return <Typography textColor="neutral600">{t('members.neverLoggedIn')}</Typography>;

  const { at, ip, host } = lastLogin;
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography>
        <RelativeTime at={at} />
      </Typography>
      {[ip, host].filter(Boolean).map((place) => (
        <Typography key={place} variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {place}
        </Typography>
      ))}
    </Flex>
  );
};
