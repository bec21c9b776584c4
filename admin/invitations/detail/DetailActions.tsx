import { Button, Flex } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { ACTION_LOOKS } from '../actions/action-looks';
import type { RunAction } from '../actions/use-actions';
import type { Invitation } from '../contract';
import { isPossible } from '../possible-actions';

interface DetailActionsProps {
  invitation: Invitation;
  allowed: Allowed;
  run: RunAction;
}

/** What can be done now, as buttons; the two that belong to a notice are shown there. */
export const DetailActions = ({ invitation, allowed, run }: DetailActionsProps) => {
  const t = useTranslate();
  const actions = ACTION_LOOKS.filter(
    ({ action }) =>
      action !== 'approveRenewal' && action !== 'retryDelivery' && isPossible(action, invitation, allowed),
  );

  return (
    <Flex gap={2} wrap="wrap">
      {actions.map(({ action, label, icon: Icon, isDangerous }) => (
        <Button
          key={action}
          variant={isDangerous ? 'danger-light' : 'secondary'}
          startIcon={<Icon />}
          onClick={() => run(action, invitation)}
        >
          {t(label)}
        </Button>
      ))}
    </Flex>
  );
};
