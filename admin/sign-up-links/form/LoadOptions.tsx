import type { ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useInvitationsOptionsQuery } from '../../invitations/api';
import type { Options } from '../../invitations/contract';
import { useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';

/** Fetches what can be given; asked anew each time, as roles and accounts may have changed since. */
export const LoadOptions = ({ children }: { children: (options: Options) => ReactNode }) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const { data, error, refetch } = useInvitationsOptionsQuery(undefined, { refetchOnMountOrArgChange: true });

  if (data) return <>{children(data)}</>;
  if (!error) return <Page.Loading />;
  return (
    <Page.Error
      content={errorText(error)}
      action={<Button onClick={() => void refetch()}>{t('action.retry')}</Button>}
    />
  );
};
