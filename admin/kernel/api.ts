import { adminApi } from '@strapi/strapi/admin';

/**
 * The panel shares one API object among all plugins, so every tag begins with the plugin's name.
 * An invitation's tag has its documentId, or `LIST` for whatever shows many of them.
 */
export const INVITATION = 'invitations_Invitation';
export const OPTIONS = 'invitations_Options';

export const api = adminApi.enhanceEndpoints({ addTagTypes: [INVITATION, OPTIONS] });
