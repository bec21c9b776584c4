import { useEffect, useState, type ReactNode } from 'react';
import { Page } from '@strapi/strapi/admin';
import { IntlProvider, useIntl } from 'react-intl';
import { loadMessages, type Messages } from './translations';

interface TranslatedPagesProps {
  children: ReactNode;
  /** Stands there meanwhile; for whatever is only a part of a page */
  loading?: ReactNode;
}

/**
 * Lays our texts under the panel's own, once a page of ours is opened. What the site has translated otherwise in its
 * own configuration keeps its say.
 */
export const TranslatedPages = ({ children, loading = <Page.Loading /> }: TranslatedPagesProps) => {
  const { locale, messages, onError, textComponent } = useIntl();
  const [own, setOwn] = useState<Messages | null>(null);

  useEffect(() => {
    let isCurrent = true;
    void loadMessages(locale).then((loaded) => {
      if (isCurrent) setOwn(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [locale]);

  if (!own) return loading;
  return (
    <IntlProvider
      locale={locale}
      defaultLocale="en"
      messages={{ ...own, ...(messages as Messages) }}
      onError={onError}
      textComponent={textComponent}
    >
      {children}
    </IntlProvider>
  );
};
