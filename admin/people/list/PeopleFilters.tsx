import { Box, Grid } from '@strapi/design-system';
import { ComboField } from '../../invitations/fields/ComboField';
import { SelectField } from '../../invitations/fields/SelectField';
import { useTranslate } from '../../kernel/messages';
import { FILTER_LABELS, useFilterOptions } from './use-filter-options';
import type { FilterName, FilterValues } from './use-people-query';

interface PeopleFiltersProps {
  id: string;
  filters: FilterValues;
  onChange: (name: FilterName, value: string) => void;
}

/** All filters; each is applied as soon as it is chosen. */
export const PeopleFilters = ({ id, filters, onChange }: PeopleFiltersProps) => {
  const t = useTranslate();
  const options = useFilterOptions();

  return (
    <Box
      id={id}
      role="group"
      aria-label={t('list.filters')}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={4}
    >
      <Grid.Root gap={4}>
        <Grid.Item col={4} m={6} s={12} xs={12}>
          <SelectField
            name="state"
            label={t(FILTER_LABELS.state)}
            value={filters.state ?? ''}
            placeholder={t('filter.any')}
            options={options.state}
            onChange={(value) => onChange('state', value)}
            onClear={() => onChange('state', '')}
          />
        </Grid.Item>
        {(['account', 'group'] as const).map((name) => (
          <Grid.Item key={name} col={4} m={6} s={12} xs={12}>
            <ComboField
              name={name}
              label={t(FILTER_LABELS[name])}
              value={filters[name] ?? ''}
              placeholder={t('filter.any')}
              noOptionsText={t('filter.nothingFound')}
              options={options[name]}
              onChange={(value) => onChange(name, value)}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
};
