import { accounts } from './accounts';
import { activity } from './activity';
import { challenges } from './challenges';
import { config, pluginConfig } from './config';
import { delivery } from './delivery';
import { groups } from './groups';
import { idempotency } from './idempotency';
import { imports } from './imports';
import { invitations } from './invitations';
import { jobs } from './jobs';
import { kernel } from './kernel';
import { compose } from './kernel/feature';
import { members } from './members';
import { notices } from './notices';
import { pages } from './pages';
import { people } from './people';
import { permissions } from './permissions';
import { portalSessions } from './portal-sessions';
import { privacy } from './privacy';
import { rateLimits } from './rate-limits';
import { signUpLinks } from './sign-up-links';
import { suppressions } from './suppressions';
import { terms } from './terms';
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
    portalSessions,
    terms,
    suppressions,
    activity,
    accounts,
    groups,
    permissions,
    members,
    delivery,
    jobs,
    challenges,
    invitations,
    imports,
    signUpLinks,
    notices,
    people,
    privacy,
    pages,
  ]),
};
