import type { Permissions } from '../../accounts/contract';

/** Whether both are the same, in whatever order they were ticked. */
export const isSameAccess = (one: Permissions, other: Permissions): boolean => {
  if (one === 'all' || other === 'all') return one === other;
  return one.length === other.length && one.every((id) => other.includes(id));
};
