import { lazy, Suspense, type ReactNode } from 'react';
import { Flex, Loader } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import { useAllowedPeople } from '../kernel/permissions';
import { USER_MODEL } from './users';

const UserPanel = lazy(() => import('./UserPanel'));

interface EditViewProps {
  model: string;
  documentId?: string;
  /** Not there while an entry is created or copied */
  document?: unknown;
}

const Loading = () => (
  <Flex justifyContent="center" width="100%">
    <Loader small />
  </Flex>
);

/**
 * What the content manager shows beside a user, for admins who may read people: how things stand with them. It is
 * loaded only where it is shown.
 */
export const UserSidePanel = ({
  model,
  documentId,
  document,
}: EditViewProps): { title: string; content: ReactNode } | null => {
  const t = useTranslate();
  const { allowed } = useAllowedPeople();
  if (model !== USER_MODEL || !documentId || !document || !allowed.read) return null;

  return {
    title: t('user.panel'),
    content: (
      <Suspense fallback={<Loading />}>
        <UserPanel id={documentId} />
      </Suspense>
    ),
  };
};
