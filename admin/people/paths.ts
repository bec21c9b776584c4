import { invitationPath } from '../invitations/person';
import type { Person } from './contract';

/** Where the panel shows the people of the site. */
export const PEOPLE_PATH = '/plugins/invitations/people';

export const personPath = (documentId: string): string =>
  `${PEOPLE_PATH}/user/${encodeURIComponent(documentId)}`;

/** Where somebody is shown: a user on a page of their own, who is only invited on the invitation's. */
export const pathOf = ({ kind, documentId }: Pick<Person, 'kind' | 'documentId'>): string =>
  kind === 'user' ? personPath(documentId) : invitationPath(documentId);

export const editPersonPath = (documentId: string): string => `${personPath(documentId)}/edit`;
