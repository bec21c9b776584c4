import { Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { Panel } from '../kernel/Panel';
import { useTranslate } from '../kernel/messages';
import { saveFile } from '../kernel/save-file';
import { AddressForm } from '../invitations/fields/AddressForm';
import { PRIVACY_EXPORT } from './api';

/** Everything that the site keeps of a person, as a file for them. */
export const ExportPanel = () => {
  const t = useTranslate();
  const { get } = useFetchClient();

  const handleSubmit = async (email: string) => {
    const { data } = await get<Blob>(PRIVACY_EXPORT, { params: { email }, responseType: 'blob' });
    saveFile(data, 'personal-data.json');
  };

  return (
    <Panel title={t('privacy.export')}>
      <Typography textColor="neutral600">{t('privacy.export.body')}</Typography>
      <AddressForm
        name="exportOf"
        submitLabel={t('privacy.export.action')}
        icon={<Download />}
        onSubmit={handleSubmit}
      />
    </Panel>
  );
};
