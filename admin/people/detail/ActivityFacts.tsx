import { Typography } from '@strapi/design-system';
import type { LastLogin } from '../../accounts/contract';
import { Facts } from '../../kernel/Facts';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';

/** When the user last logged in, and from where. */
export const ActivityFacts = ({ lastLogin }: { lastLogin: LastLogin | null }) => {
  const t = useTranslate();
  if (!lastLogin) return <Typography textColor="neutral600">{t('members.neverLoggedIn')}</Typography>;

  return (
    <Facts
      facts={[
        {
          label: t('members.column.lastLogin'),
          value: (
            <Typography>
              <RelativeTime at={lastLogin.at} />
            </Typography>
          ),
        },
        { label: t('people.ip'), value: lastLogin.ip ?? '–' },
        { label: t('people.host'), value: lastLogin.host ?? '–' },
      ]}
    />
  );
};
