import type { Invitation } from './contract';

/** First and last name, or `null` where neither is known. */
export const fullName = ({
  firstName,
  lastName,
}: Pick<Invitation, 'firstName' | 'lastName'>): string | null =>
  [firstName, lastName].filter(Boolean).join(' ') || null;

/** Where the content manager shows a user of the site. */
export const userPath = (documentId: string): string =>
  `/content-manager/collection-types/plugin::users-permissions.user/${encodeURIComponent(documentId)}`;

/** Where the panel shows an invitation. */
export const invitationPath = (documentId: string): string =>
  `/plugins/invitations/${encodeURIComponent(documentId)}`;

export const LIST_PATH = '/plugins/invitations';
export const INVITE_PATH = '/plugins/invitations/invite';

/** The wizard, with what is known already filled in. */
export const invitePath = (start: { email?: string; account?: string }): string =>
  `${INVITE_PATH}?${new URLSearchParams(start).toString()}`;
