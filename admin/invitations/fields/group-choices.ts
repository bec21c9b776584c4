import type { GroupOption } from '../contract';

/** What can be chosen with an account: the groups of the site, and the account's own. */
export const groupsFor = (groups: GroupOption[], account: string): GroupOption[] =>
  groups.filter((group) => group.account === null || group.account.documentId === account);

/** Those of the chosen ones that can be chosen still, after another account was. */
export const keepGroups = (chosen: string[], groups: GroupOption[], account: string): string[] => {
  const possible = groupsFor(groups, account).map(({ documentId }) => documentId);
  return chosen.filter((id) => possible.includes(id));
};

/** Those whose name has the text in it, and the chosen ones whatever is looked for. */
export const matchingGroups = (groups: GroupOption[], chosen: string[], search: string): GroupOption[] => {
  const text = search.trim().toLowerCase();
  return groups.filter(
    ({ documentId, name }) => chosen.includes(documentId) || name.toLowerCase().includes(text),
  );
};
