import { Box, Grid } from '@strapi/design-system';
import { ComboField } from '../fields/ComboField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { useTranslate } from '../messages';
import type { FilterField, FilterValues } from './filter-field';

interface FilterPanelProps<Name extends string> {
  id: string;
  fields: FilterField<Name>[];
  values: FilterValues<Name>;
  onChange: (name: Name, value: string) => void;
}

interface FieldOfProps {
  field: FilterField<string>;
  value: string;
  onChange: (value: string) => void;
}

const FieldOf = ({ field: { name, label, kind, options = [] }, value, onChange }: FieldOfProps) => {
  const t = useTranslate();
  const common = { name, label, value, onChange };
  if (kind === 'day') return <TextField {...common} type="date" />;
  if (kind === 'combo') {
    return (
      <ComboField
        {...common}
        options={options}
        placeholder={t('filter.any')}
        noOptionsText={t('filter.nothingFound')}
      />
    );
  }
  return (
    <SelectField {...common} options={options} placeholder={t('filter.any')} onClear={() => onChange('')} />
  );
};

/** All filters of a list; each is applied as soon as it is chosen. */
export const FilterPanel = <Name extends string>(props: FilterPanelProps<Name>) => {
  const { id, fields, values, onChange } = props;
  const t = useTranslate();

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
        {fields.map((field) => (
          <Grid.Item key={field.name} col={fields.length > 3 ? 3 : 4} m={6} s={12} xs={12}>
            <FieldOf
              field={field}
              value={values[field.name] ?? ''}
              onChange={(value) => onChange(field.name, value)}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
    </Box>
  );
};
