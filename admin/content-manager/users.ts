/** What the content manager calls the site's users. */
export const USER_MODEL = 'plugin::users-permissions.user';
