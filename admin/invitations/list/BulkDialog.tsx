import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import type { BulkAction, Options } from '../contract';
import { ExpiryField } from '../fields/ExpiryField';
import { expiryError } from '../fields/expiry';
import { countPossible } from '../possible-actions';
import { countOf, type BulkTarget } from './bulk-target';
import { useBulkRun, type BulkOutcome } from './use-bulk-run';

interface BulkDialogProps {
  action: BulkAction;
  target: BulkTarget;
  allowed: Allowed;
  expiry: Options['expiry'];
  onClose: () => void;
  onDone: (outcome: BulkOutcome) => void;
}

/** Asks once for all of them, and says beforehand what the action cannot change. */
export const BulkDialog = ({ action, target, allowed, expiry, onClose, onDone }: BulkDialogProps) => {
  const t = useTranslate();
  const run = useBulkRun();
  const [expiresIn, setExpiresIn] = useState(expiry.default);

  const count = countOf(target);
  const isExtend = action === 'extend';
  const error = isExtend ? expiryError(t, expiresIn, expiry.max) : undefined;
  const skipped = target.kind === 'selected' ? count - countPossible(action, target.selected, allowed) : 0;

  return (
    <FormDialog
      title={t(`bulk.${action}.title`, { count })}
      submitLabel={t(`bulk.${action}`)}
      isDangerous={action === 'cancel' || action === 'delete'}
      onSubmit={async () => onDone(await run(action, target, isExtend ? expiresIn : undefined))}
      onClose={onClose}
      isSubmitDisabled={error !== undefined}
    >
      <Typography>{t(`bulk.${action}.body`)}</Typography>
      {target.kind === 'matching' && <Typography>{t('bulk.inBackground')}</Typography>}
      {skipped > 0 && <Typography textColor="warning700">{t('bulk.skipped', { count: skipped })}</Typography>}
      {isExtend && <ExpiryField value={expiresIn} expiry={expiry} onChange={setExpiresIn} error={error} />}
    </FormDialog>
  );
};
