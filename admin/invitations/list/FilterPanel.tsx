import { Box, Grid } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Options } from '../contract';
import { ComboField } from '../fields/ComboField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { FILTER_LABELS, useFilterOptions } from './filter-labels';
import type { FilterName, FilterValues } from './use-list-query';

interface FilterPanelProps {
  id: string;
  filters: FilterValues;
  options: Options | undefined;
  onChange: (name: FilterName, value: string) => void;
}

/** All filters; each is applied as soon as it is chosen. */
export const FilterPanel = ({ id, filters, options, onChange }: FilterPanelProps) => {
  const t = useTranslate();
  const choices = useFilterOptions(options);

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
        {(['status', 'delivery', 'role', 'source'] as const).map((name) => (
          <Grid.Item key={name} col={3} m={6} s={12} xs={12}>
            <SelectField
              name={name}
              label={t(FILTER_LABELS[name])}
              value={filters[name] ?? ''}
              placeholder={t('filter.any')}
              options={choices[name]}
              onChange={(value) => onChange(name, value)}
              onClear={() => onChange(name, '')}
            />
          </Grid.Item>
        ))}
        {(['account', 'group'] as const)
          .filter((name) => choices[name].length > 0)
          .map((name) => (
            <Grid.Item key={name} col={3} m={6} s={12} xs={12}>
              <ComboField
                name={name}
                label={t(FILTER_LABELS[name])}
                value={filters[name] ?? ''}
                placeholder={t('filter.any')}
                noOptionsText={t('filter.nothingFound')}
                options={choices[name]}
                onChange={(value) => onChange(name, value)}
              />
            </Grid.Item>
          ))}
        {(['createdFrom', 'createdTo'] as const).map((name) => (
          <Grid.Item key={name} col={3} m={6} s={12} xs={12}>
            <TextField
              name={name}
              type="date"
              label={t(FILTER_LABELS[name])}
              value={filters[name] ?? ''}
              onChange={(value) => onChange(name, value)}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
};
