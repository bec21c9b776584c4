import { useCallback } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { useErrorText } from './error-text';

/** Tells how an action ended, in the panel's corner. */
export const useNotify = () => {
  const { toggleNotification } = useNotification();
  const errorText = useErrorText();

  const succeeded = useCallback(
    (message: string) => toggleNotification({ type: 'success', message }),
    [toggleNotification],
  );
  const failed = useCallback(
    (error: unknown) => toggleNotification({ type: 'danger', message: errorText(error) }),
    [toggleNotification, errorText],
  );

  return { succeeded, failed };
};
