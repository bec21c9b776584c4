import { accounts } from './accounts';
import { activity } from './activity';
import { config, pluginConfig } from './config';
import { delivery } from './delivery';
import { groups } from './groups';
import { idempotency } from './idempotency';
import { invitations } from './invitations';
import { kernel } from './kernel';
import { compose } from './kernel/feature';
import { members } from './members';
import { pages } from './pages';
import { people } from './people';
import { permissions } from './permissions';
import { rateLimits } from './rate-limits';
import { timeline } from './timeline';
import { users } from './users';

/** The plugin: its features in boot order. */
export default {
  config: pluginConfig,
  ...compose([
    kernel,
    config,
    rateLimits,
    idempotency,
    timeline,
    users,
    activity,
    accounts,
    groups,
    permissions,
    members,
    delivery,
    invitations,
    people,
    pages,
  ]),
};
