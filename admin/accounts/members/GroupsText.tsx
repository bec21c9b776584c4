import { Typography } from '@strapi/design-system';
import type { Named } from '../../invitations/contract';

/** The groups that somebody is in, by name. */
export const GroupsText = ({ groups }: { groups: Named[] }) => (
  <Typography style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
    {groups.map(({ name }) => name).join(', ') || '–'}
  </Typography>
);
