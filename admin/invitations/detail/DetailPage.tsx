import { useNavigate, useParams } from 'react-router-dom';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useTranslate } from '../../kernel/messages';
import { PERMISSIONS, useAllowed } from '../../kernel/permissions';
import { useActions } from '../actions/use-actions';
import type { InvitationDetail } from '../contract';
import { LIST_PATH, fullName } from '../person';
import { DetailActions } from './DetailActions';
import { DetailBody } from './DetailBody';
import { LoadInvitation } from './LoadInvitation';

const Detail = ({ invitation }: { invitation: InvitationDetail }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { allowed } = useAllowed();
  const { run, dialogs } = useActions({ onDeleted: () => navigate(LIST_PATH, { replace: true }) });

  return (
    <Page.Main>
      <Page.Title>{t('detail.title', { email: invitation.email })}</Page.Title>
      <Layouts.Header
        title={invitation.email}
        subtitle={fullName(invitation) ?? t('detail.subtitle')}
        navigationAction={<BackButton fallback={LIST_PATH} />}
        primaryAction={<DetailActions invitation={invitation} allowed={allowed} run={run} />}
      />
      <Layouts.Content>
        <DetailBody invitation={invitation} allowed={allowed} run={run} />
      </Layouts.Content>
      {dialogs}
    </Page.Main>
  );
};

const DetailRoute = () => {
  const { id = '' } = useParams();
  return (
    <LoadInvitation id={id}>{(invitation) => <Detail key={id} invitation={invitation} />}</LoadInvitation>
  );
};

/** One invitation with its mails and its history, for admins who may read them. */
export const DetailPage = () => (
  <Page.Protect permissions={PERMISSIONS.read}>
    <DetailRoute />
  </Page.Protect>
);
