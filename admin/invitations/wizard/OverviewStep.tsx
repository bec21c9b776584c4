import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Banner } from '../../kernel/Banner';
import { Facts, type Fact } from '../../kernel/Facts';
import { durationLabel } from '../../kernel/duration';
import { useTranslate } from '../../kernel/messages';
import { isEmailPolicy, type Options } from '../contract';
import { countryName } from '../fields/countries';
import { compactPhone, type InvitationForm } from '../fields/invitation-form';
import { DEFAULT_ROLE } from '../fields/choices';
import { useAccessFacts } from '../use-access-facts';
import { StepPanel } from './StepPanel';

interface OverviewStepProps {
  form: InvitationForm;
  /** The person has a user already, and accepts by logging in. */
  hasUser: boolean;
  isSent: boolean;
  options: Options;
  problem: string | null;
  isBusy: boolean;
  onBack: () => void;
  onConfirm: () => void;
}

/** Everything that is about to happen; only its button makes it happen. */
export const OverviewStep = (props: OverviewStepProps) => {
  const { form, hasUser, isSent, options, problem, isBusy, onBack, onConfirm } = props;
  const t = useTranslate();
  const { locale } = useIntl();
  const named = (documentId: string | null) =>
    options.roles.find((role) => role.documentId === documentId)?.name;
  const role = form.role === DEFAULT_ROLE ? named(options.defaultRole) : named(form.role);
  const name = [form.firstName, form.lastName]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
  const language = options.languages.find(({ code }) => code === form.locale)?.name;
  const mailText = !isSent ? 'overview.noMail' : options.mail.ready ? 'overview.mail' : 'overview.mailLater';

  const account = options.accounts.find(({ documentId }) => documentId === form.account);
  const accessFacts = useAccessFacts();
  const policy = isEmailPolicy(form.emailPolicy) ? form.emailPolicy : options.emailPolicy;

  const facts: Fact[] = [
    { label: t('field.email'), value: form.email.trim() },
    ...(name ? [{ label: t('field.name'), value: name }] : []),
    ...(form.phone ? [{ label: t('field.phone'), value: compactPhone(form.phone) }] : []),
    ...(form.countryCode
      ? [{ label: t('field.countryCode'), value: countryName(form.countryCode, locale) }]
      : []),
    { label: t('field.role'), value: role ?? t('field.role.none') },
    ...accessFacts({
      account: account ?? null,
      groups: options.groups.filter(({ documentId }) => form.groups.includes(documentId)),
      permissions: form.permissions,
    }),
    { label: t('field.expiresIn'), value: durationLabel(t, form.expiresIn) },
    { label: t('field.emailPolicy'), value: t(`emailPolicy.${policy}`) },
    { label: t('field.locale'), value: language ?? t('field.locale.default') },
    ...(form.message.trim() ? [{ label: t('field.message'), value: form.message.trim() }] : []),
  ];

  const email = form.email.trim();
  const outcome = [
    t(mailText, { email }),
    t(hasUser ? 'overview.logsIn' : 'overview.registers', { email }),
    ...(policy === 'invited' ? [] : [t(`emailPolicy.${policy}.hint`)]),
    ...(account ? [t('overview.joins', { account: account.name })] : []),
    ...(account?.seats.limit ? [t('overview.seat', { account: account.name })] : []),
  ];

  return (
    <StepPanel
      title={t('overview.title')}
      hint={t('overview.hint')}
      onNext={onConfirm}
      nextLabel={t(isSent ? 'overview.confirm' : 'overview.confirmNoMail')}
      isBusy={isBusy}
      onBack={onBack}
    >
      {problem && <Banner variant="danger" title={problem} />}
      <Facts facts={facts} />
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
        {outcome.map((sentence) => (
          <Typography key={sentence} tag="li" fontWeight="semiBold">
            {sentence}
          </Typography>
        ))}
      </Flex>
    </StepPanel>
  );
};
