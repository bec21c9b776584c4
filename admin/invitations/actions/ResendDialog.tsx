import { useState } from 'react';
import { Checkbox, Field, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { useInvitationsOptionsQuery, useInvitationsResendMutation } from '../api';
import type { ActionTarget } from '../contract';
import { ExpiryField } from '../fields/ExpiryField';
import { UNCHANGED } from '../fields/choices';
import { expiryError } from '../fields/expiry';
import { FormDialog } from '../../kernel/dialogs/FormDialog';
import { useNotify } from '../../kernel/use-notify';

interface ResendDialogProps {
  invitation: ActionTarget;
  onClose: () => void;
}

/** Mails the invitation again; an expired one always gets a new link, a pending one on request. */
export const ResendDialog = ({ invitation, onClose }: ResendDialogProps) => {
  const t = useTranslate();
  const notify = useNotify();
  const [resend] = useInvitationsResendMutation();
  const { data: options } = useInvitationsOptionsQuery(undefined);
  const [replaceLink, setReplaceLink] = useState(false);
  const [expiresIn, setExpiresIn] = useState(UNCHANGED);

  const isPending = invitation.status === 'pending';
  const error =
    expiresIn !== UNCHANGED && options ? expiryError(t, expiresIn, options.expiry.max) : undefined;

  const handleSubmit = async () => {
    await resend({
      id: invitation.documentId,
      ...(isPending && replaceLink && { replaceLink }),
      ...(expiresIn !== UNCHANGED && { expiresIn }),
    }).unwrap();
    notify.succeeded(t('resend.done', { email: invitation.email }));
    onClose();
  };

  return (
    <FormDialog
      title={t('resend.title')}
      submitLabel={t('action.resend')}
      onSubmit={handleSubmit}
      onClose={onClose}
      isSubmitDisabled={error !== undefined}
    >
      <Typography>
        {t(isPending ? 'resend.body' : 'resend.bodyExpired', { email: invitation.email })}
      </Typography>
      {options && (
        <ExpiryField
          value={expiresIn}
          expiry={options.expiry}
          onChange={setExpiresIn}
          error={error}
          unchangedLabel={t('field.expiresIn.asBefore')}
        />
      )}
      {isPending && (
        <Field.Root name="replaceLink" hint={t('resend.replaceLink.hint')}>
          <Checkbox checked={replaceLink} onCheckedChange={(checked) => setReplaceLink(checked === true)}>
            {t('resend.replaceLink')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
      )}
    </FormDialog>
  );
};
