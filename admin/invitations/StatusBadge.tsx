import { Status, Typography, type StatusVariant } from '@strapi/design-system';
import { useTranslate, type MessageId } from '../kernel/messages';
import type { Status as InvitationStatus } from './contract';

const LOOKS: Record<InvitationStatus, { variant: StatusVariant; label: MessageId }> = {
  pending: { variant: 'primary', label: 'status.pending' },
  accepted: { variant: 'success', label: 'status.accepted' },
  declined: { variant: 'warning', label: 'status.declined' },
  cancelled: { variant: 'neutral', label: 'status.cancelled' },
  expired: { variant: 'secondary', label: 'status.expired' },
};

/** The invitation's state in a word; colour only repeats it. */
export const StatusBadge = ({ status }: { status: InvitationStatus }) => {
  const t = useTranslate();
  const { variant, label } = LOOKS[status];

  return (
    <Status variant={variant} size="S" width="fit-content">
      <Typography variant="omega" fontWeight="bold" textColor={`${variant}700`}>
        {t(label)}
      </Typography>
    </Status>
  );
};
