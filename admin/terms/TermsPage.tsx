import { Box, LinkButton, Tabs } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { ListScreen } from '../kernel/ListScreen';
import { useTranslate } from '../kernel/messages';
import {
  CONSENT_PERMISSIONS,
  TERMS_PERMISSIONS,
  useAllowedConsents,
  useAllowedTerms,
} from '../kernel/permissions';
import { useTabs } from '../kernel/use-tabs';
import { ConsentsTab } from './ConsentsTab';
import { VersionsTab } from './VersionsTab';
import { NEW_TERMS_PATH } from './paths';

const ORDER = ['versions', 'consents'] as const;

const Terms = () => {
  const t = useTranslate();
  const { allowed } = useAllowedTerms();
  const { allowed: allowedConsents } = useAllowedConsents();
  const isOpen = { versions: allowed.read, consents: allowedConsents.read };
  const { tab, openTab } = useTabs(isOpen.versions ? ORDER : (['consents'] as const));

  return (
    <ListScreen
      title={t('terms.title')}
      subtitle={t('terms.subtitle')}
      isLoading={false}
      action={
        allowed.create && (
          <LinkButton tag={Link} to={NEW_TERMS_PATH} startIcon={<Plus />}>
            {t('terms.create')}
          </LinkButton>
        )
      }
    >
      <Tabs.Root value={tab} onValueChange={openTab} variant="simple">
        <Tabs.List aria-label={t('terms.title')}>
          {ORDER.filter((name) => isOpen[name]).map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {t(`terms.tab.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="versions">
          <Box paddingTop={5}>
            <VersionsTab />
          </Box>
        </Tabs.Content>
        <Tabs.Content value="consents">
          <Box paddingTop={5}>
            <ConsentsTab />
          </Box>
        </Tabs.Content>
      </Tabs.Root>
    </ListScreen>
  );
};

/** The versions of the terms and who has agreed to them, for admins who may read either. */
export const TermsPage = () => {
  const { allowed, isLoading } = useAllowedTerms();
  const consents = useAllowedConsents();

  if (isLoading || consents.isLoading) return <Page.Loading />;
  const permissions = allowed.read ? TERMS_PERMISSIONS.read : CONSENT_PERMISSIONS.read;
  return (
    <Page.Protect permissions={permissions}>
      <Terms />
    </Page.Protect>
  );
};
