import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { JobButtons } from '../jobs/JobButtons';
import { Panel } from '../kernel/Panel';
import { useTranslate } from '../kernel/messages';
import type { AllowedImports } from '../kernel/permissions';
import { ApplyDialog } from './ApplyDialog';
import { useImportsSwitchMutation } from './api';
import type { ImportDetail } from './contract';

interface ReadyPanelProps {
  found: ImportDetail;
  allowed: AllowedImports;
}

/** What would happen, before anything does. */
export const ReadyPanel = ({ found, allowed }: ReadyPanelProps) => {
  const t = useTranslate();
  const [turn] = useImportsSwitchMutation();
  const [isAsking, setIsAsking] = useState(false);
  const count = found.open;
  const left = found.rowCount - count;

  return (
    <Panel title={t('imports.ready', { count })}>
      <Typography>
        {t('imports.ready.body')} {left > 0 && t('imports.ready.left', { count: left })}
      </Typography>
      <Flex justifyContent="flex-end" gap={2} wrap="wrap">
        {found.mayCancel && (
          <JobButtons
            job={found}
            onSwitch={(to) => turn({ id: found.documentId, to }).unwrap()}
            cancelBody={t('imports.cancel.unapplied')}
          />
        )}
        {allowed.apply && (
          <Button startIcon={<Check />} disabled={count === 0} onClick={() => setIsAsking(true)}>
            {t('imports.apply')}
          </Button>
        )}
      </Flex>
      {isAsking && <ApplyDialog found={found} onClose={() => setIsAsking(false)} />}
    </Panel>
  );
};
