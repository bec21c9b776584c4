import { Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import { RecordList } from '../kernel/records/RecordList';
import { useListParams, type ListRules } from '../kernel/use-list-params';
import { IMPORT_COLUMNS } from './ImportColumns';
import { useImportsListQuery } from './api';

const RULES: ListRules<never> = { filters: {}, sortable: [], defaultSort: '' };

/** The imports that there were, and those that are still under way. */
export const FormerImports = () => {
  const t = useTranslate();
  const { list, clear } = useListParams(RULES);
  const { page, pageSize } = list;
  const imports = useImportsListQuery({ page, pageSize }, { refetchOnMountOrArgChange: true });

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {t('imports.former')}
      </Typography>
      <RecordList
        query={imports}
        columns={IMPORT_COLUMNS}
        loadingText={t('imports.loading')}
        empty={{
          text: t('imports.empty'),
          nothingFound: t('imports.empty'),
          isNarrowed: false,
          onClear: clear,
        }}
      />
    </Flex>
  );
};
