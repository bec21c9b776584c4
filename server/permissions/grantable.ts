/** The configured rules: which types of role may be given at all, and narrower lists per role of the inviter. */
export interface GrantRules {
  /** Types of roles; null for every role but `public`. */
  grantable: readonly string[] | null;
  /** Code of an admin role, or type of a member's role → types. */
  grantableBy: Readonly<Record<string, readonly string[]>>;
}

/** Giving the role of the anonymous visitor to a person is always a mistake. */
const NEVER = 'public';

const isGrantableAtAll = ({ grantable }: GrantRules, type: string): boolean =>
  type !== NEVER && (grantable === null || grantable.includes(type));

/**
 * May somebody with these roles give a role of that type? Of several roles the widest counts; a role without a list of
 * its own is not narrowed.
 *
 * @param inviterRoles codes or types; empty for those who have none (API tokens, the service API)
 */
export const isGrantable = (rules: GrantRules, inviterRoles: readonly string[], type: string): boolean => {
  if (!isGrantableAtAll(rules, type)) {
    return false;
  }
  return (
    inviterRoles.length === 0 ||
    inviterRoles.some((role) => {
      const narrower = rules.grantableBy[role];
      return narrower === undefined || narrower.includes(type);
    })
  );
};
