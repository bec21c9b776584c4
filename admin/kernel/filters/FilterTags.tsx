import { Flex, Tag, TextButton } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useTranslate } from '../messages';
import type { FilterField, FilterValues } from './filter-field';

interface FilterTagsProps<Name extends string> {
  fields: FilterField<Name>[];
  values: FilterValues<Name>;
  onRemove: (name: Name) => void;
  onClear: () => void;
}

/** The filters in force, each with a button that takes it off. */
export const FilterTags = <Name extends string>(props: FilterTagsProps<Name>) => {
  const { fields, values, onRemove, onClear } = props;
  const t = useTranslate();
  const { formatDate } = useIntl();
  const inForce = fields.filter(({ name }) => values[name]);

  const valueLabel = ({ name, kind, options = [] }: FilterField<Name>): string => {
    const value = values[name] ?? '';
    if (kind === 'day') return formatDate(`${value}T00:00:00`);
    return options.find((option) => option.value === value)?.label ?? value;
  };

  if (inForce.length === 0) return null;
  return (
    <Flex gap={2} wrap="wrap">
      {inForce.map((field) => (
        <Tag
          key={field.name}
          icon={<Cross aria-hidden />}
          label={t('filter.remove', { filter: field.label })}
          onClick={() => onRemove(field.name)}
        >
          {`${field.label}: ${valueLabel(field)}`}
        </Tag>
      ))}
      <TextButton onClick={onClear}>{t('filter.clear')}</TextButton>
    </Flex>
  );
};
