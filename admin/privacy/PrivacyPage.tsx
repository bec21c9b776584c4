import { Page } from '@strapi/strapi/admin';
import { ListScreen } from '../kernel/ListScreen';
import { useTranslate } from '../kernel/messages';
import { PRIVACY_PERMISSIONS, useAllowedPrivacy } from '../kernel/permissions';
import { ErasePanel } from './ErasePanel';
import { ExportPanel } from './ExportPanel';

const Privacy = () => {
  const t = useTranslate();
  const { allowed } = useAllowedPrivacy();

  return (
    <ListScreen title={t('privacy.title')} subtitle={t('privacy.subtitle')} isLoading={false}>
      {allowed.export && <ExportPanel />}
      {allowed.erase && <ErasePanel />}
    </ListScreen>
  );
};

/** What the law lets a person ask of a site, for admins who may do either. */
export const PrivacyPage = () => {
  const { allowed, isLoading } = useAllowedPrivacy();

  if (isLoading) return <Page.Loading />;
  return (
    <Page.Protect permissions={allowed.export ? PRIVACY_PERMISSIONS.export : PRIVACY_PERMISSIONS.erase}>
      <Privacy />
    </Page.Protect>
  );
};
