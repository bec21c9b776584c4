import type { ReactNode } from 'react';
import { LoadOne } from '../kernel/LoadOne';
import { useTranslate } from '../kernel/messages';
import { useSignUpLinksGetQuery } from './api';
import type { SignUpLinkDetail } from './contract';
import { LINKS_PATH } from './paths';

interface LoadLinkProps {
  id: string;
  children: (link: SignUpLinkDetail) => ReactNode;
}

/** Fetches a sign-up link. */
export const LoadLink = ({ id, children }: LoadLinkProps) => {
  const t = useTranslate();
  const query = useSignUpLinksGetQuery(id, { refetchOnMountOrArgChange: true });
  const gone = { text: t('links.notFound'), path: LINKS_PATH, linkText: t('links.toList') };

  return (
    <LoadOne query={query} gone={gone}>
      {children}
    </LoadOne>
  );
};
