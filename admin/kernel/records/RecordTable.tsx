import { Box, Th, VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useTranslate } from '../messages';
import { TickAll, TickOne } from './Ticks';
import type { Identified, RecordsProps } from './column';

/** Records where there is room for a table. */
export const RecordTable = <R extends Identified>(props: RecordsProps<R>) => {
  const { records, columns, isLoading, loadingText, actions, ticks } = props;
  const t = useTranslate();
  const headers = columns.map(({ name, label, sortable = false }) => ({ name, label: t(label), sortable }));

  return (
    <Table.Root
      rows={records.map((record) => ({ ...record, id: record.documentId }))}
      headers={headers}
      isLoading={isLoading}
    >
      <Table.Content>
        <Table.Head>
          {ticks && (
            <Th>
              <TickAll ticks={ticks} isEmpty={records.length === 0} />
            </Th>
          )}
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
          {actions && (
            <Th>
              <VisuallyHidden>{t('list.actionsColumn')}</VisuallyHidden>
            </Th>
          )}
        </Table.Head>
        <Table.Loading>{loadingText}</Table.Loading>
        <Table.Body>
          {records.map((record) => (
            <Table.Row key={record.documentId}>
              {ticks && (
                <Table.Cell>
                  <TickOne ticks={ticks} record={record} />
                </Table.Cell>
              )}
              {columns.map(({ name, minWidth, maxWidth, cell }) => (
                <Table.Cell key={name}>
                  <Box minWidth={minWidth} maxWidth={maxWidth}>
                    {cell(record)}
                  </Box>
                </Table.Cell>
              ))}
              {actions && <Table.Cell>{actions(record)}</Table.Cell>}
            </Table.Row>
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
