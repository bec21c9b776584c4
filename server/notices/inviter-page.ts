import type { InviterPerson } from '../invitations/inviter';
import { panelLink } from '../invitations/renewal-mail';

import type { Context } from './context';

/**
 * Where whoever invited can look: administrators at the panel, members at the portal.
 *
 * @param documentId of the invitation; without one, the list of them
 * @returns null where there is no such page, or nobody knows its address
 */
export const pageFor = (
  { strapi, invitations: { config } }: Context,
  { user }: InviterPerson,
  documentId = '',
): string | null => {
  if (user === null) {
    return panelLink(strapi, encodeURIComponent(documentId));
  }
  const { pages, portal } = config.features;
  return pages && portal && config.publicUrl !== null
    ? `${config.publicUrl}${config.pages.path}/portal`
    : null;
};
