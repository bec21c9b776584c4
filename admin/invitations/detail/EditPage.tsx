import { useNavigate, useParams } from 'react-router-dom';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { Banner } from '../../kernel/Banner';
import { useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { PERMISSIONS } from '../../kernel/permissions';
import { useInvitationsOptionsQuery } from '../api';
import type { InvitationDetail } from '../contract';
import { invitationPath } from '../person';
import { EditForm } from './EditForm';
import { LoadInvitation } from './LoadInvitation';

const Edit = ({ invitation }: { invitation: InvitationDetail }) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { data: options, error } = useInvitationsOptionsQuery(undefined);
  const path = invitationPath(invitation.documentId);
  const leave = () => navigate(path);
  const isEditable = invitation.status === 'pending' || invitation.status === 'expired';

  return (
    <Page.Main>
      <Page.Title>{t('edit.title', { email: invitation.email })}</Page.Title>
      <Layouts.Header
        title={t('edit.title', { email: invitation.email })}
        subtitle={t('edit.subtitle')}
        navigationAction={<BackButton fallback={path} />}
      />
      <Layouts.Content>
        {!isEditable && <Banner variant="warning" title={t('edit.ended')} />}
        {isEditable && error && <Page.Error content={errorText(error)} />}
        {isEditable && !error && !options && <Page.Loading />}
        {isEditable && options && (
          <EditForm invitation={invitation} options={options} onSaved={leave} onCancel={leave} />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

const EditRoute = () => {
  const { id = '' } = useParams();
  return <LoadInvitation id={id}>{(invitation) => <Edit key={id} invitation={invitation} />}</LoadInvitation>;
};

/** Corrects an invitation that is pending or expired, for admins who may read and edit them. */
export const EditPage = () => (
  <Page.Protect permissions={PERMISSIONS.read}>
    <Page.Protect permissions={PERMISSIONS.update}>
      <EditRoute />
    </Page.Protect>
  </Page.Protect>
);
