/** The plugin's name in Strapi: prefixes routes, message ids, permissions and cache tags. */
export const PLUGIN_ID = 'invitations';
