import { Th, Typography, VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import { OwnerText } from '../OwnerText';
import { SeatsText } from '../SeatsText';
import type { Account } from '../contract';
import { AccountMenu } from './AccountMenu';
import { AccountNameCell } from './AccountNameCell';
import { COLUMNS } from './columns';

export interface AccountTableProps {
  accounts: Account[];
  isLoading: boolean;
  onDelete: (account: Account) => void;
}

/** The list where there is room for a table. */
export const AccountTable = ({ accounts, isLoading, onDelete }: AccountTableProps) => {
  const t = useTranslate();
  const headers = COLUMNS.map(({ label, ...column }) => ({ ...column, label: t(label) }));

  return (
    <Table.Root
      rows={accounts.map((account) => ({ ...account, id: account.documentId }))}
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
        <Table.Loading>{t('accounts.loading')}</Table.Loading>
        <Table.Body>
          {accounts.map((account) => (
            <Table.Row key={account.documentId}>
              <Table.Cell>
                <AccountNameCell account={account} />
              </Table.Cell>
              <Table.Cell>
                <OwnerText owner={account.owner} />
              </Table.Cell>
              <Table.Cell>
                <SeatsText seats={account.seats} />
              </Table.Cell>
              <Table.Cell>
                <Typography>{account.memberCount}</Typography>
              </Table.Cell>
              <Table.Cell>
                <Typography>{account.pendingCount}</Typography>
              </Table.Cell>
              <Table.Cell>
                <Typography>
                  <RelativeTime at={account.createdAt} />
                </Typography>
              </Table.Cell>
              <Table.Cell>
                <AccountMenu account={account} onDelete={onDelete} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
