import { useState } from 'react';
import { Page } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { Options } from '../../invitations/contract';
import { SubScreen } from '../../kernel/SubScreen';
import { useTranslate } from '../../kernel/messages';
import { LINK_PERMISSIONS, useAllowedLinks } from '../../kernel/permissions';
import { useNotify } from '../../kernel/use-notify';
import { useSignUpLinksCreateMutation } from '../api';
import { LINKS_PATH, linkPath } from '../paths';
import { LinkFields } from './LinkFields';
import { LoadOptions } from './LoadOptions';
import { emptyLink, toCreate } from './link-form';
import { useLinkForm } from './use-link-form';

const NewLink = ({ options }: { options: Options }) => {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const { allowed } = useAllowedLinks();
  const [create] = useSignUpLinksCreateMutation();
  const [before] = useState(() => emptyLink(options));

  const edit = useLinkForm(before, options, async (form) => {
    const link = await create(toCreate(form)).unwrap();
    notify.succeeded(t('links.created', { name: link.name }));
    navigate(allowed.read ? linkPath(link.documentId) : LINKS_PATH, { replace: true });
  });

  return <LinkFields edit={edit} onCancel={() => navigate(LINKS_PATH)} />;
};

const NewLinkScreen = () => {
  const t = useTranslate();
  return (
    <SubScreen title={t('links.create')} subtitle={t('links.create.subtitle')} back={LINKS_PATH}>
      <LoadOptions>{(options) => <NewLink options={options} />}</LoadOptions>
    </SubScreen>
  );
};

/** Makes a sign-up link, for admins who may. */
export const NewLinkPage = () => (
  <Page.Protect permissions={LINK_PERMISSIONS.create}>
    <NewLinkScreen />
  </Page.Protect>
);
