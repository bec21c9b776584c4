import { Banner } from '../../kernel/Banner';
import { FormBody } from '../../kernel/FormBody';
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
    onSearchGroup: edit.searchGroups,
  };
  const isExpired = invitation.status === 'expired';

  return (
    <FormBody
      submitLabel={t('action.save')}
      onSubmit={() => void edit.submit()}
      onCancel={onCancel}
      isSubmitting={isSubmitting}
      isUnchanged={!isChanged}
      problem={problem}
    >
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
    </FormBody>
  );
};
