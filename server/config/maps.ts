const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim() !== '');

/** `roles.grantableBy`: whose role → which role types. */
export const isRoleLists = (key: string, value: unknown): boolean => key.trim() !== '' && isTextList(value);

/** What a profile must never be written to: an invitee would choose their own role, state or credentials. */
const PROTECTED = new Set([
  'id',
  'documentId',
  'username',
  'email',
  'provider',
  'password',
  'resetPasswordToken',
  'confirmationToken',
  'confirmed',
  'blocked',
  'role',
  'locale',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
]);

/** `acceptance.profileMapping`: profile field → attribute of the host's user. */
export const isProfileMapping =
  (fields: readonly string[]) =>
  (key: string, value: unknown): boolean =>
    fields.includes(key) &&
    typeof value === 'string' &&
    /^[A-Za-z][A-Za-z0-9_]*$/.test(value) &&
    !PROTECTED.has(value);
