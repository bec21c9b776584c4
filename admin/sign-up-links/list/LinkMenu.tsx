import { Eye } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { RowMenu } from '../../kernel/RowMenu';
import { useTranslate } from '../../kernel/messages';
import { useAllowedLinks } from '../../kernel/permissions';
import { possibleLooks } from '../actions/link-actions';
import type { RunLinkAction } from '../actions/use-link-actions';
import type { SignUpLink } from '../contract';
import { linkPath } from '../paths';

interface LinkMenuProps {
  link: SignUpLink;
  run: RunLinkAction;
}

/** All that can be done with a link of the list. */
export const LinkMenu = ({ link, run }: LinkMenuProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { allowed } = useAllowedLinks();

  return (
    <RowMenu
      label={t('action.menu', { name: link.name })}
      items={[
        { label: t('action.view'), icon: Eye, onSelect: () => navigate(linkPath(link.documentId)) },
        ...possibleLooks(link, allowed).map(({ action, label, icon, isDangerous }) => ({
          label: t(label),
          icon,
          isDangerous,
          onSelect: () => run(action, link),
        })),
      ]}
    />
  );
};
