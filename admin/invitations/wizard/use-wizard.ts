import { useState } from 'react';
import { fieldErrorsOf, toApiError, useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { useSubmit } from '../actions/use-submit';
import { useInvitationsCreateMutation, useLazyInvitationsCheckQuery } from '../api';
import type { Invitation, Options } from '../contract';
import {
  ACCESS,
  DETAILS,
  checkForm,
  emptyForm,
  placeErrors,
  toCreate,
  type FormErrors,
  type InvitationForm,
} from '../fields/invitation-form';
import type { Step } from './WizardSteps';

/** Refusals that are about the address, and so belong to the step where it is typed. */
const ABOUT_THE_ADDRESS = ['InvitationPending', 'UserExists', 'AlreadyMember', 'AddressSuppressed'];

/**
 * details -> access -> overview -> done, and back. Only the overview's confirmation creates anything, once however
 * often it is clicked; a second call would be refused as well, as one address has one pending invitation.
 */
export const useWizard = (options: Options) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const [create] = useInvitationsCreateMutation();
  const [check] = useLazyInvitationsCheckQuery();
  const [step, setStep] = useState<Step>('details');
  const [form, setForm] = useState<InvitationForm>(() => emptyForm(options));
  const [isSent, setIsSent] = useState(true);
  const [errors, setErrors] = useState<FormErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [created, setCreated] = useState<Invitation | null>(null);

  const change = (name: keyof InvitationForm, value: string) => {
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
      const { status } = await check(form.email.trim()).unwrap();
      // Any other status is shown beside the address already.
      if (status === 'free') setStep('access');
    } catch (error) {
      setErrors({ email: errorText(error) });
    }
  });

  const showFailure = (cause: unknown) => {
    const error = toApiError(cause);
    const { errors: placed, rest } = placeErrors(fieldErrorsOf(error));
    const isAboutAddress = ABOUT_THE_ADDRESS.includes(error.name);
    const all: FormErrors = isAboutAddress ? { email: errorText(cause) } : placed;

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
    isSent,
    errors,
    problem,
    created,
    isBusy: details.isSubmitting || overview.isSubmitting,
    change,
    setIsSent,
    submitDetails: () => void details.submit(),
    submitAccess: () => passes(ACCESS) && setStep('overview'),
    confirm: () => void overview.submit(),
    goTo: (next: Step) => {
      setProblem(null);
      setStep(next);
    },
  };
};
