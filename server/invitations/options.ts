import type { Actor } from '../kernel/actor';

import type { Context } from './context';

/** What the invite form offers to this inviter. */
export interface InviteOptions {
  roles: { documentId: string; name: string; type: string }[];
  /** The role that is given where none is named. */
  defaultRole: string | null;
  languages: { code: string; name: string }[];
  expiry: { default: string; presets: string[]; max: string };
  required: string[];
  mail: { ready: boolean; reason: string | null };
  emailPolicy: 'invited';
}

const languageName = (code: string): string =>
  new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;

export const inviteOptions = async (context: Context, actor: Actor): Promise<InviteOptions> => {
  const { users, permissions, delivery, config } = context;
  const [roles, defaultRole] = await Promise.all([permissions.grantableRoles(actor), users.defaultRole()]);
  const readiness = delivery.readiness();
  return {
    roles: roles.map(({ documentId, name, type }) => ({ documentId, name, type })),
    defaultRole: defaultRole?.documentId ?? null,
    languages: delivery.languages().map((code) => ({ code, name: languageName(code) })),
    expiry: { default: config.expiry.default, presets: [...config.expiry.presets], max: config.expiry.max },
    required: [...config.invite.required],
    mail: { ready: readiness.isReady, reason: readiness.reason },
    emailPolicy: 'invited',
  };
};
