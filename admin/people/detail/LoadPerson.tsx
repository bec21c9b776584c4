import type { ReactNode } from 'react';
import { LoadOne } from '../../kernel/LoadOne';
import { useTranslate } from '../../kernel/messages';
import { usePeopleGetQuery } from '../api';
import type { PersonDetail } from '../contract';
import { PEOPLE_PATH } from '../paths';

interface LoadPersonProps {
  id: string;
  children: (person: PersonDetail) => ReactNode;
}

/** Fetches a user of the site. */
export const LoadPerson = ({ id, children }: LoadPersonProps) => {
  const t = useTranslate();
  const query = usePeopleGetQuery(id, { refetchOnMountOrArgChange: true });
  const gone = { text: t('people.notFound'), path: PEOPLE_PATH, linkText: t('people.toList') };

  return (
    <LoadOne query={query} gone={gone}>
      {children}
    </LoadOne>
  );
};
