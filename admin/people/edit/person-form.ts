import { compactPhone } from '../../invitations/fields/invitation-form';
import type { PersonDetail, UpdatePerson } from '../contract';

/** An empty text is a field that was not filled in. */
export interface PersonForm {
  firstName: string;
  lastName: string;
  phone: string;
  countryCode: string;
  blocked: boolean;
}

export type PersonErrors = Partial<Record<keyof PersonForm, string>>;

export const TEXTS = ['firstName', 'lastName', 'phone', 'countryCode'] as const;

export const isPersonField = (name: string): name is keyof PersonForm =>
  name === 'blocked' || TEXTS.some((text) => text === name);

export const toForm = ({ profile, blocked }: PersonDetail): PersonForm => ({
  firstName: profile.firstName ?? '',
  lastName: profile.lastName ?? '',
  phone: profile.phone ?? '',
  countryCode: profile.countryCode ?? '',
  blocked,
});

/** Only what was changed; an emptied field is cleared. */
export const toUpdate = (before: PersonForm, after: PersonForm): UpdatePerson => {
  const now = { ...after, phone: compactPhone(after.phone) };
  const changed = TEXTS.filter((name) => now[name].trim() !== before[name]);
  return {
    ...Object.fromEntries(changed.map((name) => [name, now[name].trim() || null])),
    ...(after.blocked !== before.blocked && { blocked: after.blocked }),
  };
};
