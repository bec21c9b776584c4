import { useState } from 'react';
import { Page } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';
import type { Options } from '../../invitations/contract';
import { SubScreen } from '../../kernel/SubScreen';
import { useTranslate } from '../../kernel/messages';
import { LINK_PERMISSIONS } from '../../kernel/permissions';
import { useNotify } from '../../kernel/use-notify';
import { LoadLink } from '../LoadLink';
import { useSignUpLinksUpdateMutation } from '../api';
import type { SignUpLink } from '../contract';
import { linkPath } from '../paths';
import { LinkFields } from './LinkFields';
import { LoadOptions } from './LoadOptions';
import { toForm, toUpdate } from './link-form';
import { useLinkForm } from './use-link-form';

interface EditLinkProps {
  link: SignUpLink;
  options: Options;
}

const EditLink = ({ link, options }: EditLinkProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [update] = useSignUpLinksUpdateMutation();
  // As it was when the form was opened: what somebody else changes meanwhile is not undone by saving.
  const [before] = useState(() => toForm(link));
  const path = linkPath(link.documentId);

  const edit = useLinkForm(before, options, async (form) => {
    await update({ id: link.documentId, data: toUpdate(before, form) }).unwrap();
    notify.succeeded(t('links.saved', { name: form.name.trim() }));
    navigate(path);
  });
  // Whoever saves vouches for the link, so that one that needs attention may be saved as it is.
  const isUnchanged = !link.needsAttention && Object.keys(toUpdate(before, edit.form)).length === 0;

  return <LinkFields edit={edit} link={link} isUnchanged={isUnchanged} onCancel={() => navigate(path)} />;
};

const EditRoute = () => {
  const t = useTranslate();
  const { id = '' } = useParams();

  return (
    <LoadLink id={id}>
      {(link) => (
        <SubScreen
          title={t('edit.title', { email: link.name })}
          subtitle={t('links.edit.subtitle')}
          back={linkPath(id)}
        >
          <LoadOptions>{(options) => <EditLink key={id} link={link} options={options} />}</LoadOptions>
        </SubScreen>
      )}
    </LoadLink>
  );
};

/** Changes a sign-up link, for admins who may read and edit them. */
export const EditLinkPage = () => (
  <Page.Protect permissions={LINK_PERMISSIONS.read}>
    <Page.Protect permissions={LINK_PERMISSIONS.update}>
      <EditRoute />
    </Page.Protect>
  </Page.Protect>
);
