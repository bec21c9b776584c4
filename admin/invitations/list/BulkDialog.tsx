import { useState } from 'react';
import { Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import { FormDialog } from '../actions/FormDialog';
import { useNotify } from '../actions/use-notify';
import { useInvitationsBulkMutation } from '../api';
import { failuresOf, type BulkFailure } from '../bulk-result';
import type { BulkAction, Invitation, Options } from '../contract';
import { ExpiryField } from '../fields/ExpiryField';
import { expiryError } from '../fields/expiry';
import { countPossible } from '../possible-actions';

interface BulkDialogProps {
  action: BulkAction;
  selected: Invitation[];
  allowed: Allowed;
  expiry: Options['expiry'];
  onClose: () => void;
  /** Called with the rows that failed, none where all went well. */
  onDone: (failures: BulkFailure[]) => void;
}

/** Asks once for all ticked rows, and says beforehand how many of them the action cannot change. */
export const BulkDialog = ({ action, selected, allowed, expiry, onClose, onDone }: BulkDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [bulk] = useInvitationsBulkMutation();
  const [expiresIn, setExpiresIn] = useState(expiry.default);

  const isExtend = action === 'extend';
  const error = isExtend ? expiryError(t, expiresIn, expiry.max) : undefined;
  const skipped = selected.length - countPossible(action, selected, allowed);

  const handleSubmit = async () => {
    const ids = selected.map(({ documentId }) => documentId);
    const rows = await bulk({ action, ids, ...(isExtend && { expiresIn }) }).unwrap();
    const failures = failuresOf(rows, selected);
    const done = selected.length - failures.length;
    if (done > 0) notify.succeeded(t(`bulk.${action}.done`, { count: done }));
    onDone(failures);
  };

  return (
    <FormDialog
      title={t(`bulk.${action}.title`, { count: selected.length })}
      submitLabel={t(`bulk.${action}`)}
      isDangerous={action === 'cancel' || action === 'delete'}
      onSubmit={handleSubmit}
      onClose={onClose}
      isSubmitDisabled={error !== undefined}
    >
      <Typography>{t(`bulk.${action}.body`)}</Typography>
      {skipped > 0 && <Typography textColor="warning700">{t('bulk.skipped', { count: skipped })}</Typography>}
      {isExtend && <ExpiryField value={expiresIn} expiry={expiry} onChange={setExpiresIn} error={error} />}
    </FormDialog>
  );
};
