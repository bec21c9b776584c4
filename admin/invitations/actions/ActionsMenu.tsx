import { Eye } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { RowMenu } from '../../kernel/RowMenu';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import type { ActionTarget } from '../contract';
import { invitationPath } from '../person';
import { possibleLooks } from './action-looks';
import type { RunAction } from './use-actions';

interface ActionsMenuProps {
  invitation: ActionTarget;
  allowed: Allowed;
  run: RunAction;
}

/** All that can be done with one row. */
export const ActionsMenu = ({ invitation, allowed, run }: ActionsMenuProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const view = {
    label: t('action.view'),
    icon: Eye,
    onSelect: () => navigate(invitationPath(invitation.documentId)),
  };

  return (
    <RowMenu
      label={t('list.actions', { email: invitation.email })}
      items={[
        view,
        ...possibleLooks(invitation, allowed).map(({ action, label, ...look }) => ({
          ...look,
          label: t(label),
          onSelect: () => run(action, invitation),
        })),
      ]}
    />
  );
};
