import { getConfig } from '../../config';
import type { GroupRecord } from '../../groups/service';
import { getService } from '../../kernel/get-service';
import { countriesIn } from '../countries';
import { type Field, makeField } from '../field';
import type { Form } from '../form';
import { type Message, say } from '../message';
import { PROFILE } from '../register-fields';

import type { InviteProblem } from './invite-problems';
import { type AccountMember, usersPath } from './member';
import { permissionChoices } from './permissions';
import { type Problem, showPortal } from './show';
import type { PortalVisit } from './visit';

const MOST_GROUPS = '100';

export interface GroupChoice {
  documentId: string;
  name: string;
  label: string;
}

/** What this member may choose between. */
export interface Choices {
  roles: { documentId: string; name: string }[];
  groups: GroupChoice[];
  /** The profile fields that the site makes inviters give. */
  fields: (typeof PROFILE)[number][];
}

/** The groups that are theirs to give: those of the account for whoever manages its members, else those they are in. */
const groupsOf = async ({ strapi, user }: PortalVisit, member: AccountMember): Promise<GroupChoice[]> => {
  const groups = getService(strapi, 'groups');
  const held = (await groups.groupsOfUsers([user.id])).get(user.id) ?? [];
  const isGiven = ({ account }: GroupRecord): boolean =>
    account === null || (account.id === member.account.id && !member.mayManage);
  const own = member.mayManage
    ? (await groups.list({ account: member.account.documentId, pageSize: MOST_GROUPS })).data
    : [];
  return [...own, ...held.filter(isGiven)].map(({ documentId, name }) => ({
    documentId,
    name: `group_${documentId}`,
    label: name,
  }));
};

export const choicesOf = async (visit: PortalVisit, member: AccountMember): Promise<Choices> => {
  const { required } = getConfig(visit.strapi).invite;
  const [roles, groups] = await Promise.all([
    getService(visit.strapi, 'invitations').namableRoles(member.actor),
    groupsOf(visit, member),
  ]);
  return {
    roles: roles.map(({ documentId, name }) => ({ documentId, name })),
    groups,
    fields: PROFILE.filter(({ name }) => required.includes(name)),
  };
};

export interface Returned {
  form: Form;
  problems: readonly InviteProblem[];
  status?: number;
}

type ErrorOf = (name: string) => Message | null;

const emailField = (form: Form, errorOf: ErrorOf): Field =>
  makeField('invite', {
    name: 'email',
    label: 'profile.email',
    autocomplete: 'off',
    value: form.get('email') ?? '',
    isRequired: true,
    isVerbatim: true,
    direction: 'ltr',
    error: errorOf('email'),
  });

const messageField = (visit: PortalVisit, form: Form, errorOf: ErrorOf): Field =>
  makeField('invite', {
    name: 'message',
    label: 'invitation.message',
    autocomplete: 'off',
    value: form.get('message') ?? '',
    isRequired: getConfig(visit.strapi).invite.required.includes('message'),
    hint: say('invite.message-hint'),
    error: errorOf('message'),
  });

const fieldsOf = (visit: PortalVisit, { fields }: Choices, form: Form, errorOf: ErrorOf): Field[] => [
  emailField(form, errorOf),
  ...fields.map((spec) =>
    makeField('invite', {
      ...spec,
      // About somebody else: the browser knows nothing of them.
      autocomplete: 'off',
      value: form.get(spec.name) ?? '',
      isRequired: true,
      options: spec.name === 'countryCode' ? countriesIn(visit.language) : null,
      error: errorOf(spec.name),
    }),
  ),
];

const accessModel = (visit: PortalVisit, member: AccountMember, form: Form, error: Message | null) => {
  const { isAllOffered, choices } = permissionChoices(visit, member.permissions, []);
  return {
    isAllOffered,
    chosen: form.get('access') === 'all' ? 'all' : 'chosen',
    choices: choices.map((choice) => ({ ...choice, isOn: form.get(choice.name) === 'true' })),
    error,
  };
};

/** The ids of what has no field of its own. */
const ANCHORS: Readonly<Record<string, string>> = { permissions: 'access', groups: 'groups' };

const toProblem = ({ field, message }: InviteProblem): Problem => ({
  fieldId: field === null ? null : (ANCHORS[field] ?? `invite-${field}`),
  message,
});

/** Answers with the form, as it came back where something is wrong with it. */
export const showInviteForm = (
  visit: PortalVisit,
  member: AccountMember,
  choices: Choices,
  { form, problems, status = 200 }: Returned,
): void => {
  const errorOf: ErrorOf = (name) => problems.find(({ field }) => field === name)?.message ?? null;
  showPortal(visit, {
    template: 'portal-invite',
    title: 'users.invite',
    status,
    problems: problems.map(toProblem),
    model: {
      heading: say('invite.heading', { account: member.account.name }),
      fields: fieldsOf(visit, choices, form, errorOf),
      message: messageField(visit, form, errorOf),
      access: accessModel(visit, member, form, errorOf('permissions')),
      roles: choices.roles.map((role) => ({ ...role, isChosen: form.get('role') === role.documentId })),
      roleError: errorOf('role'),
      groups: choices.groups.map((group) => ({ ...group, isOn: form.get(group.name) === 'true' })),
      groupsError: errorOf('groups'),
      action: `/accounts/${member.account.slug}/invite`,
      back: usersPath(member),
    },
  });
};
