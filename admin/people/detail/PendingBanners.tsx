import { Flex } from '@strapi/design-system';
import type { RunAction } from '../../invitations/actions/use-actions';
import type { Invitation } from '../../invitations/contract';
import { PendingBanner } from '../PendingBanner';

interface PendingBannersProps {
  invitations: Invitation[];
  run: RunAction;
}

/** One for each invitation that waits for the person's answer. */
export const PendingBanners = ({ invitations, run }: PendingBannersProps) => {
  const pending = invitations.filter(({ status }) => status === 'pending');
  if (pending.length === 0) return null;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {pending.map((invitation) => (
        <PendingBanner key={invitation.documentId} invitation={invitation} run={run} />
      ))}
    </Flex>
  );
};
