import { useState } from 'react';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { toApiError } from '../kernel/error-text';
import { useTranslate } from '../kernel/messages';
import { FormDialog } from '../kernel/dialogs/FormDialog';
import { useNotify } from '../kernel/use-notify';
import { useGroupsDeleteMutation } from './api';
import type { Group } from './contract';
import { readUses, useUsesText, type Use } from './uses';

interface DeleteGroupDialogProps {
  group: Group;
  onClose: () => void;
  onDeleted?: () => void;
}

/** Deletes a group; one that is used is left alone, says what uses it, and is taken off that on request. */
export const DeleteGroupDialog = ({ group, onClose, onDeleted }: DeleteGroupDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const usesText = useUsesText();
  const [remove] = useGroupsDeleteMutation();
  const [uses, setUses] = useState<Use[] | null>(null);
  const [isDetached, setIsDetached] = useState(false);
  const { documentId, name } = group;

  const handleSubmit = async () => {
    try {
      await remove({ id: documentId, detach: isDetached }).unwrap();
    } catch (cause) {
      const error = toApiError(cause);
      if (error.name !== 'GroupInUse') throw cause;
      return setUses(readUses(error.details.usedBy));
    }
    notify.succeeded(t('groups.deleted', { name }));
    onClose();
    onDeleted?.();
  };

  return (
    <FormDialog
      title={t('groups.delete.title', { name })}
      submitLabel={t('action.delete')}
      onSubmit={handleSubmit}
      onClose={onClose}
      isSubmitDisabled={uses !== null && !isDetached}
      isDangerous
    >
      {uses === null ? (
        <Typography>{t('groups.delete.body')}</Typography>
      ) : (
        <>
          <Typography role="alert">{t('groups.delete.used')}</Typography>
          <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
            {uses.map((use) => (
              <Typography key={use.kind} tag="li" fontWeight="semiBold">
                {usesText(use)}
              </Typography>
            ))}
          </Flex>
          <Checkbox checked={isDetached} onCheckedChange={(checked) => setIsDetached(checked === true)}>
            {t('groups.delete.detach')}
          </Checkbox>
        </>
      )}
    </FormDialog>
  );
};
