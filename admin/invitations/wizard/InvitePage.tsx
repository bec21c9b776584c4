import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { PERMISSIONS } from '../../kernel/permissions';
import { isId } from '../../kernel/use-list-params';
import { useInvitationsOptionsQuery } from '../api';
import { EMAIL_LIMIT } from '../fields/choices';
import { LIST_PATH } from '../person';
import { InviteWizard } from './InviteWizard';

const Invite = () => {
  const t = useTranslate();
  const errorText = useErrorText();
  // Asked anew each time: roles and the mail's readiness may have changed since.
  const {
    data: options,
    error,
    isLoading,
    refetch,
  } = useInvitationsOptionsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  const [round, setRound] = useState(0);
  // Other pages lead here with whom, and into what, to invite; the next person after that is somebody else.
  const [params] = useSearchParams();
  const asked = params.get('account') ?? '';
  const start = {
    ...(round === 0 && { email: params.get('email')?.slice(0, EMAIL_LIMIT) ?? '' }),
    account: options?.accounts.length && isId(asked) ? asked : '',
  };

  if (isLoading) return <Page.Loading />;
  return (
    <Page.Main>
      <Page.Title>{t('wizard.title')}</Page.Title>
      <Layouts.Header
        title={t('wizard.title')}
        subtitle={t('wizard.subtitle')}
        navigationAction={<BackButton fallback={LIST_PATH} />}
      />
      <Layouts.Content>
        {options ? (
          <InviteWizard key={round} options={options} start={start} onAnother={() => setRound(round + 1)} />
        ) : (
          <Page.Error
            content={errorText(error)}
            action={<Button onClick={() => void refetch()}>{t('action.retry')}</Button>}
          />
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

/** Invites one person, for admins who may create invitations. */
export const InvitePage = () => (
  <Page.Protect permissions={PERMISSIONS.create}>
    <Invite />
  </Page.Protect>
);
