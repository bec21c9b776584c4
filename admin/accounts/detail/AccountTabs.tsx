import { Box, Tabs } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useTranslate } from '../../kernel/messages';
import { MEMBER_PERMISSIONS } from '../../kernel/permissions';
import type { Account } from '../contract';
import { InvitesTab } from '../invites/InvitesTab';
import { UsersTab } from '../members/UsersTab';
import { useTabs } from '../../kernel/use-tabs';

const TABS = ['users', 'invites'] as const;

/** Who is in the account, and who is invited into it. */
export const AccountTabs = ({ account }: { account: Account }) => {
  const t = useTranslate();
  const { tab, openTab } = useTabs(TABS);
  const counts = { users: account.memberCount, invites: account.pendingCount };

  return (
    <Tabs.Root value={tab} onValueChange={openTab} variant="simple">
      <Tabs.List aria-label={t('accounts.tabs')}>
        {TABS.map((name) => (
          <Tabs.Trigger key={name} value={name}>
            {t(`accounts.tab.${name}`, { count: counts[name] })}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="users">
        <Box paddingTop={5}>
          <Page.Protect permissions={MEMBER_PERMISSIONS.read}>
            <UsersTab account={account} />
          </Page.Protect>
        </Box>
      </Tabs.Content>
      <Tabs.Content value="invites">
        <Box paddingTop={5}>
          <InvitesTab account={account} />
        </Box>
      </Tabs.Content>
    </Tabs.Root>
  );
};
