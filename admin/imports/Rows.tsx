import { useMemo } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { isMoving } from '../jobs/contract';
import { ExportButton } from '../kernel/ExportButton';
import { useTranslate } from '../kernel/messages';
import { RecordList } from '../kernel/records/RecordList';
import { isOneOf, useListParams, type ListRules } from '../kernel/use-list-params';
import { OutcomeChips } from './OutcomeChips';
import { ROW_COLUMNS } from './RowColumns';
import { importResultUrl, useImportsRowsQuery } from './api';
import { OUTCOMES, type Import } from './contract';

const RULES: ListRules<'outcome'> = {
  filters: { outcome: isOneOf(OUTCOMES) },
  sortable: [],
  defaultSort: '',
};

/** Slower than the bar: rows are read, and must not run away. */
const MOVING_MS = 5_000;

/** The rows of the file, and what becomes of each. */
export const Rows = ({ found }: { found: Import }) => {
  const t = useTranslate();
  const { list, filters, setFilter, clear, isNarrowed } = useListParams(RULES);
  const { page, pageSize } = list;
  const query = useMemo(() => ({ page, pageSize, ...filters }), [page, pageSize, filters]);
  const rows = useImportsRowsQuery(
    { id: found.documentId, query },
    { refetchOnMountOrArgChange: true, pollingInterval: isMoving(found) ? MOVING_MS : 0 },
  );
  const listed = rows.data && {
    ...rows.data,
    data: rows.data.data.map((row) => ({ ...row, documentId: String(row.line) })),
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography variant="delta" tag="h2">
          {t('imports.rows')}
        </Typography>
        <ExportButton
          isAllowed
          url={importResultUrl(found.documentId)}
          filter={filters}
          fileName="import-result.csv"
        />
      </Flex>
      <OutcomeChips
        counts={found.counts}
        value={filters.outcome ?? ''}
        onChange={(outcome) => setFilter('outcome', outcome)}
      />
      <RecordList
        query={{ ...rows, data: listed }}
        columns={ROW_COLUMNS}
        loadingText={t('imports.rows.loading')}
        empty={{
          text: t('imports.rows.empty'),
          nothingFound: t('imports.rows.nothingFound'),
          isNarrowed,
          onClear: clear,
          clearLabel: t('filter.clear'),
        }}
      />
    </Flex>
  );
};
