import { Box, Th, VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useTranslate } from '../../kernel/messages';
import { LastLoginText } from '../LastLoginText';
import { PermissionsText } from '../PermissionsText';
import type { Membership } from '../contract';
import { GroupsText } from './GroupsText';
import { MemberMenu, type RunMemberAction } from './MemberMenu';
import { MemberName } from './MemberName';
import { MemberState } from './MemberState';
import { COLUMNS } from './columns';

export interface MemberTableProps {
  members: Membership[];
  isLoading: boolean;
  run: RunMemberAction;
}

/** The members where there is room for a table. */
export const MemberTable = ({ members, isLoading, run }: MemberTableProps) => {
  const t = useTranslate();
  const headers = COLUMNS.map(({ name, label }) => ({ name, label: t(label), sortable: false }));

  return (
    <Table.Root
      rows={members.map((membership) => ({ ...membership, id: membership.documentId }))}
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
        <Table.Loading>{t('members.loading')}</Table.Loading>
        <Table.Body>
          {members.map((membership) => (
            <Table.Row key={membership.documentId}>
              <Table.Cell>
                <MemberName membership={membership} />
              </Table.Cell>
              <Table.Cell>
                <MemberState state={membership.state} />
              </Table.Cell>
              <Table.Cell>
                <Box maxWidth="24rem">
                  <PermissionsText permissions={membership.owner ? 'all' : membership.permissions} />
                </Box>
              </Table.Cell>
              <Table.Cell>
                <Box maxWidth="20rem">
                  <GroupsText groups={membership.groups} />
                </Box>
              </Table.Cell>
              <Table.Cell>
                <LastLoginText lastLogin={membership.lastLogin} />
              </Table.Cell>
              <Table.Cell>
                <MemberMenu membership={membership} run={run} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
