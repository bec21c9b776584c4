import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import type en from '../translations/en.json';
import { PLUGIN_ID } from './plugin-id';

/** Every text of the panel has an id in `en.json`; a wrong id does not compile. */
export type MessageId = keyof typeof en;

export type Translate = (id: MessageId, values?: Record<string, PrimitiveType>) => string;

/** Texts in the admin's language. */
export const useTranslate = (): Translate => {
  const { formatMessage } = useIntl();
  return useCallback<Translate>(
    (id, values) => formatMessage({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id }, values),
    [formatMessage],
  );
};
