import { adminApi } from '@strapi/strapi/admin';

/**
 * The panel shares one API object among all plugins, so every tag begins with the plugin's name.
 * A thing's tag has its documentId, or `LIST` for whatever shows many of them.
 */
export const INVITATION = 'invitations_Invitation';
export const OPTIONS = 'invitations_Options';
export const ACCOUNT = 'invitations_Account';
export const MEMBERSHIP = 'invitations_Membership';
export const GROUP = 'invitations_Group';
/** A user of the site or somebody who is invited. */
export const PERSON = 'invitations_Person';

export const api = adminApi.enhanceEndpoints({
  addTagTypes: [INVITATION, OPTIONS, ACCOUNT, MEMBERSHIP, GROUP, PERSON],
});
