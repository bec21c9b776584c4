import { Typography } from '@strapi/design-system';
import type { LastLogin } from '../../accounts/contract';
import { Facts } from '../../kernel/Facts';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';

/** When the user last logged in, and from where. */
export const ActivityFacts = ({ lastLogin }: { lastLogin: LastLogin | null }) => {
  const t = useTranslate();

  return (
    <Facts
      facts={[
        {
          label: t('members.column.lastLogin'),
          value: (
            <Typography>
              {lastLogin ? <RelativeTime at={lastLogin.at} /> : t('members.neverLoggedIn')}
            </Typography>
          ),
        },
        { label: t('people.ip'), value: lastLogin?.ip ?? '–' },
        { label: t('people.host'), value: lastLogin?.host ?? '–' },
      ]}
    />
  );
};
