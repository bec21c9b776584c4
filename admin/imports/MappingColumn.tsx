import { Box, Grid, Typography } from '@strapi/design-system';
import { SelectField } from '../kernel/fields/SelectField';
import { useTranslate } from '../kernel/messages';
import type { Column, ImportField } from './contract';
import { LEFT_OUT, fieldOptions, toField } from './mapping';

interface MappingColumnProps {
  column: Column;
  value: ImportField | null;
  error?: string;
  onChange: (field: ImportField | null) => void;
}

/** What one column is, beside what is in it. */
export const MappingColumn = ({ column: { name, samples }, value, error, onChange }: MappingColumnProps) => {
  const t = useTranslate();

  return (
    <>
      <Grid.Item col={4} m={5} s={12} xs={12} alignItems="flex-start" minWidth={0}>
        <SelectField
          name={`column-${name}`}
          label={name}
          value={value ?? LEFT_OUT}
          options={fieldOptions(t)}
          error={error}
          onChange={(chosen) => onChange(toField(chosen))}
        />
      </Grid.Item>
      <Grid.Item col={8} m={7} s={12} xs={12} alignItems="flex-end" minWidth={0}>
        <Box paddingBottom={2} width="100%">
          <Typography textColor="neutral600" ellipsis tag="p">
            {samples.filter(Boolean).join(' · ') || t('imports.mapping.empty')}
          </Typography>
        </Box>
      </Grid.Item>
    </>
  );
};
