import { useRef } from 'react';
import { IconButton, Menu } from '@strapi/design-system';
import { Eye, More } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import type { ActionTarget } from '../contract';
import { invitationPath } from '../person';
import { isPossible, type Action } from '../possible-actions';
import { ACTION_LOOKS } from './action-looks';
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
  const actions = ACTION_LOOKS.filter(({ action }) => isPossible(action, invitation, allowed));

  /*
   * A dialog gives the focus back to what had it before. It is opened only after the menu has closed and given the focus
   * back to its button: a menu item would be gone by then.
   */
  const chosen = useRef<Action | null>(null);
  const runChosen = () => {
    const action = chosen.current;
    chosen.current = null;
    if (action) setTimeout(() => run(action, invitation));
  };

  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        icon={<More />}
        label={t('list.actions', { email: invitation.email })}
        variant="ghost"
        endIcon={null}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight={undefined} onCloseAutoFocus={runChosen}>
        <Menu.Item startIcon={<Eye />} onSelect={() => navigate(invitationPath(invitation.documentId))}>
          {t('action.view')}
        </Menu.Item>
        {actions.map(({ action, label, icon: Icon, isDangerous }) => (
          <Menu.Item
            key={action}
            variant={isDangerous ? 'danger' : 'default'}
            startIcon={<Icon />}
            onSelect={() => (chosen.current = action)}
          >
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Content>
    </Menu.Root>
  );
};
