import { Flex, IconButton } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { useAllowed } from '../../kernel/permissions';
import { possibleLooks } from '../../invitations/actions/action-looks';
import type { RunAction } from '../../invitations/actions/use-actions';
import type { Invitation } from '../../invitations/contract';
import type { Action } from '../../invitations/possible-actions';

/** What is wanted most often; the rest is on the invitation's own page. */
const SHOWN: Action[] = ['resend', 'copyLink', 'cancel'];

interface InviteActionsProps {
  invitation: Invitation;
  run: RunAction;
}

/** Resend, copy the link or cancel, at one click each. */
export const InviteActions = ({ invitation, run }: InviteActionsProps) => {
  const t = useTranslate();
  const { allowed } = useAllowed();

  return (
    <Flex gap={1}>
      {possibleLooks(invitation, allowed, SHOWN).map(({ action, label, icon: Icon }) => (
        <IconButton
          key={action}
          label={t('invites.action', { action: t(label), email: invitation.email })}
          variant="ghost"
          onClick={() => run(action, invitation)}
        >
          <Icon />
        </IconButton>
      ))}
    </Flex>
  );
};
