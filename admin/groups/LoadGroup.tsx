import type { ReactNode } from 'react';
import { LoadOne } from '../kernel/LoadOne';
import { useTranslate } from '../kernel/messages';
import { useGroupsGetQuery } from './api';
import type { Group } from './contract';
import { GROUPS_PATH } from './paths';

interface LoadGroupProps {
  id: string;
  children: (group: Group) => ReactNode;
}

/** Fetches a group. */
export const LoadGroup = ({ id, children }: LoadGroupProps) => {
  const t = useTranslate();
  const query = useGroupsGetQuery(id, { refetchOnMountOrArgChange: true });
  const gone = { text: t('groups.notFound'), path: GROUPS_PATH, linkText: t('groups.toList') };

  return (
    <LoadOne query={query} gone={gone}>
      {children}
    </LoadOne>
  );
};
