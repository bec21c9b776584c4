import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import type en from '../translations/en.json';
import { PLUGIN_ID } from './plugin-id';
import type { START_EN } from './translations';

/** Every text of the panel has an id in `en.json`; a wrong id does not compile. */
export type MessageId = keyof typeof en | keyof typeof START_EN;

export type Translate = (id: MessageId, values?: Record<string, PrimitiveType>) => string;

/** Texts in the admin's language. */
export const useTranslate = (): Translate => {
  const { formatMessage } = useIntl();
  return useCallback<Translate>(
    (id, values) => formatMessage({ id: `${PLUGIN_ID}.${id}`, defaultMessage: id }, values),
    [formatMessage],
  );
};
