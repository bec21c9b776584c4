import { Flex, Tag, TextButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useTranslate } from '../../kernel/messages';
import { FILTER_LABELS, useFilterOptions } from './use-filter-options';
import { FILTERS, type FilterName, type FilterValues } from './use-people-query';

interface PeopleFilterTagsProps {
  filters: FilterValues;
  onRemove: (name: FilterName) => void;
  onClear: () => void;
}

/** The filters in force, each with a button that takes it off. */
export const PeopleFilterTags = ({ filters, onRemove, onClear }: PeopleFilterTagsProps) => {
  const t = useTranslate();
  const options = useFilterOptions();
  const names = FILTERS.filter((name) => filters[name]);
  const valueLabel = (name: FilterName) =>
    options[name].find(({ value }) => value === filters[name])?.label ?? filters[name] ?? '';

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
          {`${t(FILTER_LABELS[name])}: ${valueLabel(name)}`}
        </Tag>
      ))}
      <TextButton onClick={onClear}>{t('filter.clear')}</TextButton>
    </Flex>
  );
};
