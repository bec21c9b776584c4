import type { FormEvent } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Banner } from '../../kernel/Banner';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import type { Invitation, Options } from '../contract';
import { AccessFields } from '../fields/AccessFields';
import { DetailsFields } from '../fields/DetailsFields';
import { useEdit } from './use-edit';

interface EditFormProps {
  invitation: Invitation;
  options: Options;
  onSaved: () => void;
  onCancel: () => void;
}

export const EditForm = ({ invitation, options, onSaved, onCancel }: EditFormProps) => {
  const t = useTranslate();
  const edit = useEdit(invitation, options, onSaved);
  const { form, options: wide, errors, problem, change, isSubmitting, isChanged, isEmailChanged } = edit;
  const fields = {
    form,
    errors,
    options: wide,
    onChange: change,
    onSearchAccount: edit.searchAccounts,
  };
  const isExpired = invitation.status === 'expired';

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void edit.submit();
  };

  return (
    <Box tag="form" noValidate onSubmit={handleSubmit}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {problem && <Banner variant="danger" title={problem} />}
        <Panel title={t('wizard.details')}>
          <DetailsFields
            {...fields}
            emailNotice={isEmailChanged && <Banner variant="warning" title={t('edit.emailChanged')} />}
          />
        </Panel>
        <Panel title={t('wizard.access')}>
          <AccessFields
            {...fields}
            current={invitation}
            unchangedExpiryLabel={t(isExpired ? 'edit.staysExpired' : 'edit.expiryUnchanged')}
          />
        </Panel>
        <Flex justifyContent="flex-end" gap={3} wrap="wrap">
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t('action.back')}
          </Button>
          <Button type="submit" loading={isSubmitting} disabled={!isChanged || isSubmitting}>
            {t('action.save')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
