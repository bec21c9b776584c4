import type { Profile } from './profile';

/** What others read of somebody: first and last name as far as they gave them, else the user name. */
export const displayName = ({
  firstName,
  lastName,
  username,
}: Pick<Profile, 'firstName' | 'lastName'> & { username: string }): string =>
  [firstName, lastName].filter(Boolean).join(' ') || username;
