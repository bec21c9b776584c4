import { Flex } from '@strapi/design-system';
import { JobButtons } from '../jobs/JobButtons';
import { JobProgress } from '../jobs/JobProgress';
import { Panel } from '../kernel/Panel';
import { useTranslate } from '../kernel/messages';
import type { AllowedImports } from '../kernel/permissions';
import { useImportsSwitchMutation } from './api';
import type { ImportDetail } from './contract';

interface ImportProgressProps {
  found: ImportDetail;
  allowed: AllowedImports;
}

/** An import while the server works on it: it goes on also where nobody looks. */
export const ImportProgress = ({ found, allowed }: ImportProgressProps) => {
  const t = useTranslate();
  const [turn] = useImportsSwitchMutation();
  const isChecking = found.state === 'checking';
  const title = t(isChecking ? 'imports.checking' : 'imports.applying');

  return (
    <Panel title={title}>
      <JobProgress job={found} label={title} />
      {found.mayCancel && (
        <Flex justifyContent="flex-end">
          <JobButtons
            job={found}
            isCancelOnly={!allowed.apply}
            onSwitch={(to) => turn({ id: found.documentId, to }).unwrap()}
            cancelBody={t(isChecking ? 'imports.cancel.unapplied' : 'imports.cancel.body')}
          />
        </Flex>
      )}
    </Panel>
  );
};
