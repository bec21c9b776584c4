import { Button, Flex } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { possibleLooks } from '../actions/action-looks';
import type { RunAction } from '../actions/use-actions';
import type { Invitation } from '../contract';
import type { Action } from '../possible-actions';

/** What belongs to a notice is offered there. */
const IN_NOTICES: readonly Action[] = ['approveRenewal', 'retryDelivery', 'reassign'];

interface DetailActionsProps {
  invitation: Invitation;
  allowed: Allowed;
  run: RunAction;
}

/** What can be done now, as buttons. */
export const DetailActions = ({ invitation, allowed, run }: DetailActionsProps) => {
  const t = useTranslate();
  const actions = possibleLooks(invitation, allowed).filter(({ action }) => !IN_NOTICES.includes(action));

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
