import { Th, Typography, VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useTranslate, type MessageId } from '../../kernel/messages';
import { AccountLink } from '../AccountLink';
import type { Group } from '../contract';
import { GroupMenu, type GroupHandlers } from './GroupMenu';
import { GroupNameCell } from './GroupNameCell';

const COLUMNS: { name: string; label: MessageId; sortable: boolean }[] = [
  { name: 'name', label: 'groups.name', sortable: true },
  { name: 'account', label: 'groups.account', sortable: false },
  { name: 'memberCount', label: 'groups.members', sortable: false },
];

export interface GroupTableProps extends GroupHandlers {
  groups: Group[];
  isLoading: boolean;
}

/** The list where there is room for a table. */
export const GroupTable = ({ groups, isLoading, ...handlers }: GroupTableProps) => {
  const t = useTranslate();
  const headers = COLUMNS.map(({ label, ...column }) => ({ ...column, label: t(label) }));

  return (
    <Table.Root
      rows={groups.map((group) => ({ ...group, id: group.documentId }))}
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
        <Table.Loading>{t('groups.loading')}</Table.Loading>
        <Table.Body>
          {groups.map((group) => (
            <Table.Row key={group.documentId}>
              <Table.Cell>
                <GroupNameCell group={group} />
              </Table.Cell>
              <Table.Cell>
                <AccountLink account={group.account} />
              </Table.Cell>
              <Table.Cell>
                <Typography>{group.memberCount}</Typography>
              </Table.Cell>
              <Table.Cell>
                <GroupMenu group={group} {...handlers} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
