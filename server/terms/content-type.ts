import { datetime, hiddenContentType, reference, string, text } from '../kernel/content-type';
import { USER_UID } from '../users/user';

export const TERMS_UID = 'plugin::invitations.terms-version';
export const CONSENT_UID = 'plugin::invitations.consent';

/** A version of the terms; it is never changed, so that a consent says what was consented to. */
const terms = hiddenContentType({
  singularName: 'terms-version',
  pluralName: 'terms-versions',
  displayName: 'Version of the terms',
  collectionName: 'invitations_terms_versions',
  uniques: [['version']],
  attributes: { version: string, text, url: text },
});

/** A user has consented to a version. */
const consent = hiddenContentType({
  singularName: 'consent',
  pluralName: 'consents',
  displayName: 'Consent',
  collectionName: 'invitations_consents',
  uniques: [['user_id', 'version']],
  indexes: [['version']],
  attributes: {
    user: reference(USER_UID),
    /** The text and no relation: what somebody has read, whatever becomes of the table. */
    version: string,
    consentedAt: datetime,
    ip: string,
    userAgent: text,
  },
});

export const contentTypes = { 'terms-version': terms, consent };
