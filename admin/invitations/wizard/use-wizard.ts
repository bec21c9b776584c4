import { useState } from 'react';
import { fieldErrorsOf, toApiError, useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { useSubmit } from '../../kernel/use-submit';
import { useInvitationsCreateMutation, useLazyInvitationsCheckQuery } from '../api';
import type { Invitation, Options } from '../contract';
import {
  ACCESS,
  DETAILS,
  checkForm,
  emptyForm,
  placeErrors,
  toCreate,
  type ChangeForm,
  type FormErrors,
  type InvitationForm,
} from '../fields/invitation-form';
import { useWideOptions } from '../fields/use-wide-options';
import { isAccessRefused, isAddressRefused } from './address-check';
import type { Step } from './WizardSteps';

/** Refusals that are about the address, and so belong to the step where it is typed. */
const ABOUT_THE_ADDRESS = ['InvitationPending', 'UserExists', 'AddressSuppressed'];
/** Refusals that are about who is in the chosen account already, and how many. */
const ABOUT_THE_ACCOUNT = ['AlreadyMember', 'SeatLimitReached', 'InvitationPending'];

/** What the wizard may start with, where another page leads to it. */
export type WizardStart = Partial<Pick<InvitationForm, 'email' | 'account'>>;

/**
 * details -> access -> overview -> done, and back. Only the overview's confirmation creates anything, once however
 * often it is clicked; a second call would be refused as well, as one address has one pending invitation.
 */
export const useWizard = (offered: Options, start: WizardStart) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const [create] = useInvitationsCreateMutation();
  const [check] = useLazyInvitationsCheckQuery();
  const [step, setStep] = useState<Step>('details');
  const [form, setForm] = useState<InvitationForm>(() => ({ ...emptyForm(offered), ...start }));
  const { options, searchAccounts, searchGroups } = useWideOptions(offered, form.account);
  const [isSent, setIsSent] = useState(true);
  const [errors, setErrors] = useState<FormErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [created, setCreated] = useState<Invitation | null>(null);

  const change: ChangeForm = (name, value) => {
    setForm((current) => ({ ...current, [name]: value }));
    setErrors((current) => ({ ...current, [name]: undefined }));
  };

  /** Leads on if the step's own fields are right, else marks those that are not. */
  const passes = (names: readonly (keyof InvitationForm)[]): boolean => {
    const all = checkForm(t, form, options);
    const wrong = names.filter((name) => all[name]);
    setErrors(Object.fromEntries(wrong.map((name) => [name, all[name]])));
    return wrong.length === 0;
  };

  const details = useSubmit(async () => {
    if (!passes(DETAILS)) return;
    try {
      const found = await check({ email: form.email.trim() }).unwrap();
      // What stands in the way is shown beside the address already.
      if (!isAddressRefused(found, options)) setStep('access');
    } catch (error) {
      setErrors({ email: errorText(error) });
    }
  });

  const access = useSubmit(async () => {
    if (!passes(ACCESS)) return;
    const { account } = form;
    try {
      const found = await check({ email: form.email.trim(), ...(account && { account }) }).unwrap();
      if (!isAccessRefused(found, account)) setStep('overview');
    } catch (error) {
      setErrors({ account: errorText(error) });
    }
  });

  /** The field that a refusal is about. */
  const errorsByName = (name: string, text: string): FormErrors | null => {
    if (form.account && ABOUT_THE_ACCOUNT.includes(name)) return { account: text };
    return ABOUT_THE_ADDRESS.includes(name) ? { email: text } : null;
  };

  const showFailure = (cause: unknown) => {
    const error = toApiError(cause);
    const { errors: placed, rest } = placeErrors(fieldErrorsOf(error));
    const all = errorsByName(error.name, errorText(cause)) ?? placed;

    setErrors(all);
    if (DETAILS.some((name) => all[name])) setStep('details');
    else if (ACCESS.some((name) => all[name])) setStep('access');
    else setProblem(rest.join(' ') || errorText(cause));
  };

  const overview = useSubmit(async () => {
    setProblem(null);
    try {
      setCreated(await create(toCreate(form, isSent)).unwrap());
      setStep('done');
    } catch (cause) {
      showFailure(cause);
    }
  });

  return {
    step,
    form,
    options,
    searchAccounts,
    searchGroups,
    isSent,
    errors,
    problem,
    created,
    isBusy: details.isSubmitting || access.isSubmitting || overview.isSubmitting,
    change,
    setIsSent,
    submitDetails: () => void details.submit(),
    submitAccess: () => void access.submit(),
    confirm: () => void overview.submit(),
    goTo: (next: Step) => {
      setProblem(null);
      setStep(next);
    },
  };
};
