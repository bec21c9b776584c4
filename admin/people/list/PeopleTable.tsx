import { Box, Th, Typography, VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { LastLoginText } from '../../accounts/LastLoginText';
import { GroupsText } from '../../accounts/members/GroupsText';
import { useTranslate } from '../../kernel/messages';
import { AccountList } from '../AccountList';
import { PersonStateBadge } from '../PersonStateBadge';
import type { Person } from '../contract';
import type { RunAction } from '../../invitations/actions/use-actions';
import { PersonMenu } from './PersonMenu';
import { PersonName } from './PersonName';
import { COLUMNS } from './columns';

export interface PeopleTableProps {
  people: Person[];
  isLoading: boolean;
  run: RunAction;
}

/** The list where there is room for a table. */
export const PeopleTable = ({ people, isLoading, run }: PeopleTableProps) => {
  const t = useTranslate();
  const headers = COLUMNS.map(({ name, label }) => ({ name, label: t(label), sortable: false }));

  return (
    <Table.Root
      rows={people.map((person) => ({ ...person, id: person.documentId }))}
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
        <Table.Loading>{t('people.loading')}</Table.Loading>
        <Table.Body>
          {people.map((person) => (
            <Table.Row key={person.documentId}>
              <Table.Cell>
                <Box minWidth="20rem">
                  <PersonName person={person} />
                </Box>
              </Table.Cell>
              <Table.Cell>
                <PersonStateBadge state={person.state} />
              </Table.Cell>
              <Table.Cell>
                <Box minWidth="14rem">
                  <AccountList accounts={person.accounts} />
                </Box>
              </Table.Cell>
              <Table.Cell>
                <Box minWidth="12rem" maxWidth="20rem">
                  <GroupsText groups={person.groups} />
                </Box>
              </Table.Cell>
              <Table.Cell>
                {person.kind === 'user' ? (
                  <LastLoginText lastLogin={person.lastLogin} />
                ) : (
                  <Typography textColor="neutral600">–</Typography>
                )}
              </Table.Cell>
              <Table.Cell>
                <PersonMenu person={person} run={run} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
