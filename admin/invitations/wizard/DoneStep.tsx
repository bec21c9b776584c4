import { useEffect, useRef } from 'react';
import { Box, Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Eye, Link as LinkIcon, Plus } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { useActions } from '../actions/use-actions';
import type { Invitation, Options } from '../contract';
import { invitationPath, LIST_PATH } from '../person';

interface DoneStepProps {
  invitation: Invitation;
  isSent: boolean;
  mail: Options['mail'];
  allowed: Allowed;
  onAnother: () => void;
}

/** What was done, and what may come next. */
export const DoneStep = ({ invitation, isSent, mail, allowed, onAnother }: DoneStepProps) => {
  const t = useTranslate();
  const { run, dialogs } = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = !isSent ? 'done.noMail' : mail.ready ? 'done.mail' : 'done.mailLater';

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Typography ref={heading} tabIndex={-1} variant="delta" tag="h2" style={{ outline: 'none' }}>
          {t('done.title', { email: invitation.email })}
        </Typography>
        <Typography>{t(text)}</Typography>
        {isSent && mail.ready && <Typography textColor="neutral600">{t('done.spam')}</Typography>}
        <Flex gap={3} wrap="wrap">
          {allowed.copyLink && (
            <Button variant="secondary" startIcon={<LinkIcon />} onClick={() => run('copyLink', invitation)}>
              {t('action.copyLink')}
            </Button>
          )}
          {allowed.read && (
            <LinkButton
              tag={Link}
              to={invitationPath(invitation.documentId)}
              variant="secondary"
              startIcon={<Eye />}
            >
              {t('action.view')}
            </LinkButton>
          )}
          <Button variant="secondary" startIcon={<Plus />} onClick={onAnother}>
            {t('action.inviteAnother')}
          </Button>
          {allowed.read && (
            <LinkButton tag={Link} to={LIST_PATH} variant="tertiary">
              {t('action.close')}
            </LinkButton>
          )}
        </Flex>
      </Flex>
      {dialogs}
    </Box>
  );
};
