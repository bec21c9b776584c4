import { Checkbox, Field, Flex } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { useAllowed } from '../../kernel/permissions';
import { MailWarning } from '../MailWarning';
import type { Options } from '../contract';
import { AccessFields } from '../fields/AccessFields';
import { DetailsFields } from '../fields/DetailsFields';
import { AccountNotice } from './AccountNotice';
import { DoneStep } from './DoneStep';
import { EmailNotice } from './EmailNotice';
import { OverviewStep } from './OverviewStep';
import { StepPanel } from './StepPanel';
import { WizardSteps } from './WizardSteps';
import { isAccessRefused, isAddressRefused } from './address-check';
import { useEmailCheck } from './use-email-check';
import { useWizard, type WizardStart } from './use-wizard';

interface InviteWizardProps {
  options: Options;
  start: WizardStart;
  onAnother: () => void;
}

/** The steps of one invitation. */
export const InviteWizard = ({ options: offered, start, onAnother }: InviteWizardProps) => {
  const t = useTranslate();
  const { allowed } = useAllowed();
  const wizard = useWizard(offered, start);
  const { step, form, options, errors, change, isBusy, isSent, created } = wizard;
  const check = useEmailCheck(form.email, step === 'details' ? '' : form.account);
  const fields = {
    form,
    errors,
    options,
    onChange: change,
    onSearchAccount: wizard.searchAccounts,
    onSearchGroup: wizard.searchGroups,
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <WizardSteps step={step} />
      {step === 'details' && (
        <StepPanel
          title={t('wizard.details.title')}
          hint={t('wizard.details.hint')}
          onNext={wizard.submitDetails}
          nextLabel={t('action.next')}
          isBusy={isBusy}
          isNextDisabled={check !== undefined && isAddressRefused(check, options)}
        >
          <DetailsFields {...fields} emailNotice={<EmailNotice check={check} options={options} />} />
        </StepPanel>
      )}
      {step === 'access' && (
        <StepPanel
          title={t('wizard.access.title')}
          onNext={wizard.submitAccess}
          nextLabel={t('action.next')}
          isBusy={isBusy}
          isNextDisabled={check !== undefined && isAccessRefused(check, form.account)}
          onBack={() => wizard.goTo('details')}
        >
          <MailWarning mail={options.mail} />
          <AccessFields {...fields} accountNotice={<AccountNotice check={check} account={form.account} />} />
          <Field.Root name="send" hint={t('field.send.hint')}>
            <Checkbox checked={isSent} onCheckedChange={(checked) => wizard.setIsSent(checked === true)}>
              {t('field.send')}
            </Checkbox>
            <Field.Hint />
          </Field.Root>
        </StepPanel>
      )}
      {step === 'overview' && (
        <OverviewStep
          form={form}
          hasUser={check?.status === 'user'}
          isSent={isSent}
          options={options}
          problem={wizard.problem}
          isBusy={isBusy}
          onBack={() => wizard.goTo('access')}
          onConfirm={wizard.confirm}
        />
      )}
      {step === 'done' && created && (
        <DoneStep
          invitation={created}
          isSent={isSent}
          mail={options.mail}
          allowed={allowed}
          onAnother={onAnother}
        />
      )}
    </Flex>
  );
};
