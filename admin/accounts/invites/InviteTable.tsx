import { Box, Th, VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useTranslate, type MessageId } from '../../kernel/messages';
import { InviterText } from '../../invitations/InviterText';
import type { RunAction } from '../../invitations/actions/use-actions';
import type { Invitation } from '../../invitations/contract';
import { PersonCell } from '../../invitations/list/PersonCell';
import { PermissionsText } from '../PermissionsText';
import { InviteActions } from './InviteActions';
import { SentText } from './SentText';

const COLUMNS: { name: string; label: MessageId }[] = [
  { name: 'person', label: 'column.person' },
  { name: 'sentAt', label: 'column.sentAt' },
  { name: 'permissions', label: 'field.permissions' },
  { name: 'invitedBy', label: 'column.invitedBy' },
];

export interface InviteTableProps {
  invitations: Invitation[];
  isLoading: boolean;
  run: RunAction;
}

/** The pending invitations where there is room for a table. */
export const InviteTable = ({ invitations, isLoading, run }: InviteTableProps) => {
  const t = useTranslate();
  const headers = COLUMNS.map(({ name, label }) => ({ name, label: t(label), sortable: false }));

  return (
    <Table.Root
      rows={invitations.map((invitation) => ({ ...invitation, id: invitation.documentId }))}
      headers={headers}
      isLoading={isLoading}
    >
      <Table.Content>
        <Table.Head>
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
          <Th>
            <VisuallyHidden>{t('list.actionsColumn')}</VisuallyHidden>
          </Th>
        </Table.Head>
        <Table.Loading>{t('list.loading')}</Table.Loading>
        <Table.Body>
          {invitations.map((invitation) => (
            <Table.Row key={invitation.documentId}>
              <Table.Cell>
                <PersonCell invitation={invitation} />
              </Table.Cell>
              <Table.Cell>
                <SentText invitation={invitation} />
              </Table.Cell>
              <Table.Cell>
                <Box maxWidth="24rem">
                  <PermissionsText permissions={invitation.permissions} />
                </Box>
              </Table.Cell>
              <Table.Cell>
                <InviterText inviter={invitation.invitedBy} />
              </Table.Cell>
              <Table.Cell>
                <InviteActions invitation={invitation} run={run} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
