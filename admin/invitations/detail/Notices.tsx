import { Button, Flex, Link } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { Banner } from '../../kernel/Banner';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import type { RunAction } from '../actions/use-actions';
import type { Invitation } from '../contract';
import { userPath } from '../person';
import { isPossible } from '../possible-actions';
import { useAttentionText } from '../use-attention-text';

interface NoticesProps {
  invitation: Invitation;
  allowed: Allowed;
  run: RunAction;
}

/** How things stand with the invitation, and what the admin should do about it. */
export const Notices = ({ invitation, allowed, run }: NoticesProps) => {
  const t = useTranslate();
  const attentionText = useAttentionText();
  const { declineReason, status, needsAttention, expiresAt, renewalRequestedAt, acceptedAt, user } =
    invitation;
  const isRenewalAsked = status === 'expired' && renewalRequestedAt !== null;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {needsAttention && (
        <Banner
          variant="danger"
          title={t('attention.title')}
          action={
            isPossible('reassign', invitation, allowed) && (
              <Button variant="secondary" onClick={() => run('reassign', invitation)}>
                {t('action.reassign')}
              </Button>
            )
          }
        >
          {attentionText(needsAttention)}
        </Banner>
      )}
      {isRenewalAsked && (
        <Banner
          variant="warning"
          title={t('renewal.title')}
          action={
            isPossible('approveRenewal', invitation, allowed) && (
              <Button startIcon={<Check />} onClick={() => run('approveRenewal', invitation)}>
                {t('action.approveRenewal')}
              </Button>
            )
          }
        >
          {t('renewal.body')} <RelativeTime at={renewalRequestedAt} />
        </Banner>
      )}
      {status === 'pending' && (
        <Banner variant="info" title={t('banner.pending')}>
          {t('banner.pending.body')} <RelativeTime at={expiresAt} />
        </Banner>
      )}
      {status === 'expired' && !isRenewalAsked && (
        <Banner variant="warning" title={t('banner.expired')}>
          {t('banner.expired.body')}
        </Banner>
      )}
      {status === 'accepted' && (
        <Banner
          variant="success"
          title={t('banner.accepted')}
          action={
            user && (
              <Link tag={RouterLink} to={userPath(user.documentId)}>
                {t('banner.accepted.user', { name: user.username ?? invitation.email })}
              </Link>
            )
          }
        >
          {acceptedAt && <RelativeTime at={acceptedAt} />}
        </Banner>
      )}
      {status === 'declined' && (
        <Banner variant="warning" title={t('banner.declined')}>
          {declineReason && `${t('banner.declined.reason', { reason: declineReason })} `}
          {t('banner.ended.body')}
        </Banner>
      )}
      {status === 'cancelled' && (
        <Banner variant="warning" title={t('banner.cancelled')}>
          {t('banner.ended.body')}
        </Banner>
      )}
    </Flex>
  );
};
