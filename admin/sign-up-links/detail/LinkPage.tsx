import { Page } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';
import { SubScreen } from '../../kernel/SubScreen';
import { useTranslate } from '../../kernel/messages';
import { LINK_PERMISSIONS } from '../../kernel/permissions';
import { LoadLink } from '../LoadLink';
import { useLinkActions } from '../actions/use-link-actions';
import type { SignUpLinkDetail } from '../contract';
import { LINKS_PATH } from '../paths';
import { LinkBody } from './LinkBody';
import { LinkButtons } from './LinkButtons';

const Detail = ({ link }: { link: SignUpLinkDetail }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { run, dialogs } = useLinkActions({ onDeleted: () => navigate(LINKS_PATH, { replace: true }) });

  return (
    <SubScreen
      title={link.name}
      subtitle={t('links.one')}
      back={LINKS_PATH}
      action={<LinkButtons link={link} run={run} />}
    >
      <LinkBody link={link} />
      {dialogs}
    </SubScreen>
  );
};

const LinkRoute = () => {
  const { id = '' } = useParams();
  return <LoadLink id={id}>{(link) => <Detail key={id} link={link} />}</LoadLink>;
};

/** One sign-up link with its address and who came by it, for admins who may read them. */
export const LinkPage = () => (
  <Page.Protect permissions={LINK_PERMISSIONS.read}>
    <LinkRoute />
  </Page.Protect>
);
