import type { ReactNode } from 'react';
import { Button, LinkButton } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { toApiError, useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { useInvitationsGetQuery } from '../api';
import type { InvitationDetail } from '../contract';
import { LIST_PATH } from '../person';

const IN_FLIGHT_MS = 3_000;
const IDLE_MS = 30_000;

interface LoadInvitationProps {
  id: string;
  children: (invitation: InvitationDetail) => ReactNode;
}

/** Fetches an invitation and keeps it up to date; says what to do where that fails. */
export const LoadInvitation = ({ id, children }: LoadInvitationProps) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const { data, error, refetch } = useInvitationsGetQuery(id, { refetchOnMountOrArgChange: true });
  const isInFlight = ['queued', 'sending'].includes(data?.delivery?.state ?? '');
  useInvitationsGetQuery(id, { skip: !data, pollingInterval: isInFlight ? IN_FLIGHT_MS : IDLE_MS });

  if (error && (!data || toApiError(error).status === 404)) {
    const isGone = toApiError(error).status === 404;
    return (
      <Page.Error
        content={isGone ? t('detail.notFound') : errorText(error)}
        action={
          isGone ? (
            <LinkButton tag={Link} to={LIST_PATH} variant="secondary">
              {t('detail.toList')}
            </LinkButton>
          ) : (
            <Button onClick={() => void refetch()}>{t('action.retry')}</Button>
          )
        }
      />
    );
  }
  return data ? <>{children(data)}</> : <Page.Loading />;
};
