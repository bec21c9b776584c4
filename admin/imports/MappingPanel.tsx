import { useState } from 'react';
import { Button, Flex, Grid, Typography } from '@strapi/design-system';
import { Panel } from '../kernel/Panel';
import { useTranslate } from '../kernel/messages';
import { useNotify } from '../kernel/use-notify';
import { useSubmit } from '../kernel/use-submit';
import { MappingColumn } from './MappingColumn';
import { useImportsMapMutation } from './api';
import type { ImportDetail } from './contract';
import { mappingErrors, mappingOf } from './mapping';

/** What each column of the file is, as the server has found out, to be set right before anything is applied. */
export const MappingPanel = ({ found: { documentId, columns } }: { found: ImportDetail }) => {
  const t = useTranslate();
  const notify = useNotify();
  const [change] = useImportsMapMutation();
  const before = mappingOf(columns);
  const [mapping, setMapping] = useState(before);

  const errors = mappingErrors(t, columns, mapping);
  const hasAddress = Object.values(mapping).includes('email');
  const isUnchanged = columns.every(({ name }) => mapping[name] === before[name]);
  const { submit, isSubmitting } = useSubmit(async () => {
    try {
      await change({ id: documentId, mapping }).unwrap();
    } catch (error) {
      notify.failed(error);
    }
  });

  return (
    <Panel title={t('imports.mapping')}>
      <Typography textColor="neutral600">{t('imports.mapping.hint')}</Typography>
      <Grid.Root gap={4}>
        {columns.map((column) => (
          <MappingColumn
            key={column.name}
            column={column}
            value={mapping[column.name] ?? null}
            error={errors[column.name]}
            onChange={(field) => setMapping((current) => ({ ...current, [column.name]: field }))}
          />
        ))}
      </Grid.Root>
      {!hasAddress && (
        <Typography role="alert" textColor="danger600">
          {t('imports.mapping.noAddress')}
        </Typography>
      )}
      <Flex justifyContent="flex-end">
        <Button
          variant="secondary"
          loading={isSubmitting}
          disabled={isUnchanged || !hasAddress || Object.keys(errors).length > 0}
          onClick={() => void submit()}
        >
          {t('imports.mapping.check')}
        </Button>
      </Flex>
    </Panel>
  );
};
