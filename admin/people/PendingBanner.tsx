import { Button, Flex } from '@strapi/design-system';
import { possibleLooks } from '../invitations/actions/action-looks';
import type { RunAction } from '../invitations/actions/use-actions';
import type { Invitation } from '../invitations/contract';
import { Banner } from '../kernel/Banner';
import { useTranslate } from '../kernel/messages';
import { useAllowed } from '../kernel/permissions';
import { PendingText } from './PendingText';
import { BANNER_ACTIONS } from './banner-actions';

interface PendingBannerProps {
  invitation: Invitation;
  run: RunAction;
}

/** Says that somebody has not answered yet, and offers what can be done about it. */
export const PendingBanner = ({ invitation, run }: PendingBannerProps) => {
  const t = useTranslate();
  const { allowed } = useAllowed();
  const actions = possibleLooks(invitation, allowed, BANNER_ACTIONS);

  return (
    <Banner
      variant="info"
      title={t('banner.pending')}
      action={
        <Flex gap={2} wrap="wrap">
          {actions.map(({ action, label, icon: Icon, isDangerous }) => (
            <Button
              key={action}
              size="S"
              variant={isDangerous ? 'danger-light' : 'secondary'}
              startIcon={<Icon />}
              onClick={() => run(action, invitation)}
            >
              {t(label)}
            </Button>
          ))}
        </Flex>
      }
    >
      <PendingText invitation={invitation} />
    </Banner>
  );
};
