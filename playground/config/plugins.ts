import type { Core } from '@strapi/strapi';
import { email } from '../src/plugin-config/email';
import { invitations } from '../src/plugin-config/invitations';
import { usersPermissions } from '../src/plugin-config/users-permissions';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  // Declared first: plugins start in this order, and users-permissions must have made its roles before others ask.
  'users-permissions': usersPermissions(env),
  ...email(env),
  invitations: invitations(env),
});
