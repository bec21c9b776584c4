import { useTranslate, type MessageId } from '../kernel/messages';

/** What uses a group, and how many of it. */
export interface Use {
  kind: string;
  count: number;
}

const LABELS: Record<string, MessageId> = {
  members: 'groups.uses.members',
  invitations: 'groups.uses.invitations',
  signUpLinks: 'groups.uses.signUpLinks',
};

/** Reads what the server says that a group is used by; never fails. */
export const readUses = (usedBy: unknown): Use[] =>
  typeof usedBy === 'object' && usedBy !== null
    ? Object.entries(usedBy).flatMap(([kind, count]) =>
        typeof count === 'number' && count > 0 ? [{ kind, count }] : [],
      )
    : [];

/** "3 members" */
export const useUsesText = (): ((use: Use) => string) => {
  const t = useTranslate();
  return ({ kind, count }) => {
    const known = LABELS[kind];
    return known ? t(known, { count }) : `${count} ${kind}`;
  };
};
