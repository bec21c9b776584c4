import { Fragment } from 'react';
import { Box, Flex } from '@strapi/design-system';
import { TickAll, TickOne } from './Ticks';
import type { Column, Identified, RecordsProps } from './column';

const shown = <R,>({ cell, card }: Column<R>, record: R) => (card === undefined ? cell : card)?.(record);

/** Records on a narrow screen, where a table would have to be pushed to and fro. */
export const RecordCards = <R extends Identified>({ records, columns, actions, ticks }: RecordsProps<R>) => (
  <Flex direction="column" alignItems="stretch" gap={3}>
    {ticks && <TickAll ticks={ticks} isNamed />}
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {records.map((record) => (
        <Flex
          key={record.documentId}
          tag="li"
          alignItems="flex-start"
          gap={3}
          background="neutral0"
          hasRadius
          shadow="tableShadow"
          padding={4}
        >
          {ticks && <TickOne ticks={ticks} record={record} />}
          <Flex direction="column" alignItems="flex-start" gap={3} grow={1} minWidth={0}>
            {columns.map((column) => (
              <Fragment key={column.name}>{shown(column, record)}</Fragment>
            ))}
          </Flex>
          {actions && <Box shrink={0}>{actions(record)}</Box>}
        </Flex>
      ))}
    </Flex>
  </Flex>
);
