import { Flex, Tag, TextButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useTranslate } from '../../kernel/messages';
import type { Options } from '../contract';
import { FILTER_LABELS, useFilterOptions } from './filter-labels';
import { FILTERS, type FilterName, type FilterValues } from './use-list-query';

interface FilterTagsProps {
  filters: FilterValues;
  options: Options | undefined;
  onRemove: (name: FilterName) => void;
  onClear: () => void;
}

/** The filters in force, each with a button that takes it off. */
export const FilterTags = ({ filters, options, onRemove, onClear }: FilterTagsProps) => {
  const t = useTranslate();
  const { formatDate } = useIntl();
  const choices = useFilterOptions(options);
  const names = FILTERS.filter((name) => filters[name]);

  const valueLabel = (name: FilterName, value: string): string => {
    if (name === 'createdFrom' || name === 'createdTo') return formatDate(`${value}T00:00:00`);
    return choices[name].find((option) => option.value === value)?.label ?? value;
  };

  if (names.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {names.map((name) => (
        <Tag
          key={name}
          icon={<Cross aria-hidden />}
          label={t('filter.remove', { filter: t(FILTER_LABELS[name]) })}
          onClick={() => onRemove(name)}
        >
          {`${t(FILTER_LABELS[name])}: ${valueLabel(name, filters[name] ?? '')}`}
        </Tag>
      ))}
      <TextButton onClick={onClear}>{t('filter.clear')}</TextButton>
    </Flex>
  );
};
