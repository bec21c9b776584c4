import { Flex, Typography } from '@strapi/design-system';
import type { Invitation } from '../invitations/contract';
import { invitationPath } from '../invitations/person';
import { RelativeTime } from '../kernel/RelativeTime';
import { useTranslate } from '../kernel/messages';
import { NameCell } from '../kernel/records/NameCell';
import { troublesOf } from './troubles';

/** Invitations that need a hand, each with what is the matter, leading to its page. */
export const Newest = ({ invitations }: { invitations: Invitation[] }) => {
  const t = useTranslate();

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="omega" fontWeight="bold" tag="h3">
        {t('home.newest')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {invitations.map((invitation) => (
          <Flex key={invitation.documentId} tag="li" justifyContent="space-between" gap={3}>
            <NameCell
              to={invitationPath(invitation.documentId)}
              name={invitation.email}
              detail={troublesOf(invitation)
                .map((label) => t(label))
                .join(', ')}
            />
            <Typography variant="pi" textColor="neutral600" shrink={0}>
              <RelativeTime at={invitation.createdAt} />
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};
