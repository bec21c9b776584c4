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
export const SIGN_UP_LINK = 'invitations_SignUpLink';
export const TERMS = 'invitations_Terms';
export const CONSENT = 'invitations_Consent';
export const SUPPRESSION = 'invitations_Suppression';
export const JOB = 'invitations_Job';
export const IMPORT = 'invitations_Import';

export const api = adminApi.enhanceEndpoints({
  addTagTypes: [
    INVITATION,
    OPTIONS,
    ACCOUNT,
    MEMBERSHIP,
    GROUP,
    PERSON,
    SIGN_UP_LINK,
    TERMS,
    CONSENT,
    SUPPRESSION,
    JOB,
    IMPORT,
  ],
});
