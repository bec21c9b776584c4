/** Where the panel exports and erases what the site keeps of a person. */
export const PRIVACY_PATH = '/plugins/invitations/settings/privacy';
