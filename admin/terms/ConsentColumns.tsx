import { Typography } from '@strapi/design-system';
import { Time } from '../kernel/Time';
import { WRAPPED } from '../kernel/records/NameCell';
import type { Column } from '../kernel/records/column';
import { UserCell } from '../people/UserCell';
import type { Consent } from './contract';

/** What is shown of each consent. */
export const CONSENT_COLUMNS: Column<Consent>[] = [
  {
    name: 'user',
    label: 'column.person',
    minWidth: '18rem',
    cell: ({ user }) => <UserCell user={user} email={user?.email ?? null} />,
  },
  {
    name: 'version',
    label: 'terms.version',
    maxWidth: '20rem',
    cell: ({ version }) => <Typography style={WRAPPED}>{version}</Typography>,
  },
  { name: 'consentedAt', label: 'consents.at', cell: ({ consentedAt }) => <Time at={consentedAt} /> },
  { name: 'ip', label: 'people.ip', cell: ({ ip }) => <Typography>{ip ?? '–'}</Typography> },
  {
    name: 'userAgent',
    label: 'consents.browser',
    maxWidth: '28rem',
    cell: ({ userAgent }) => (
      <Typography variant="pi" textColor="neutral600" style={WRAPPED}>
        {userAgent ?? '–'}
      </Typography>
    ),
  },
];
