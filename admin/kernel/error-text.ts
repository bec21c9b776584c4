import { useCallback } from 'react';
import { useTranslate, type MessageId } from './messages';

/** One wrong field, as the server names it. */
export interface FieldError {
  path: string[];
  message: string;
}

/** An error answer of the server, or of the network. */
export interface ApiError {
  name: string;
  message: string;
  status?: number;
  details: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Reads whatever a failed call threw; never fails itself. */
export const toApiError = (error: unknown): ApiError => {
  const source = isRecord(error) ? error : {};
  return {
    name: typeof source.name === 'string' ? source.name : 'UnknownError',
    message: typeof source.message === 'string' ? source.message : '',
    status: typeof source.status === 'number' ? source.status : undefined,
    details: isRecord(source.details) ? source.details : {},
  };
};

const toFieldError = (value: unknown): FieldError | null => {
  if (!isRecord(value) || typeof value.message !== 'string') return null;
  return { path: Array.isArray(value.path) ? value.path.map(String) : [], message: value.message };
};

/** The wrong fields that a ValidationError lists; empty for every other error. */
export const fieldErrorsOf = (error: ApiError): FieldError[] => {
  if (error.name !== 'ValidationError' || !Array.isArray(error.details.errors)) return [];
  return error.details.errors.map(toFieldError).filter((field) => field !== null);
};

const TEXTS: Record<string, MessageId> = {
  AccountInUse: 'error.AccountInUse',
  AddressSuppressed: 'error.AddressSuppressed',
  AlreadyMember: 'error.AlreadyMember',
  EmailMismatch: 'error.EmailMismatch',
  ForbiddenError: 'error.ForbiddenError',
  GroupInUse: 'error.GroupInUse',
  PolicyError: 'error.ForbiddenError',
  UnauthorizedError: 'error.UnauthorizedError',
  InvitationAccepted: 'error.InvitationUsed',
  InvitationUsed: 'error.InvitationUsed',
  InvitationCancelled: 'error.InvitationCancelled',
  InvitationDeclined: 'error.InvitationDeclined',
  InvitationExpired: 'error.InvitationExpired',
  InvitationReplaced: 'error.InvitationReplaced',
  InvitationNeedsAttention: 'error.InvitationNeedsAttention',
  InvitationNotFound: 'error.InvitationNotFound',
  InvitationPending: 'error.InvitationPending',
  JobEnded: 'error.JobEnded',
  JobRunning: 'error.JobRunning',
  NotFoundError: 'error.NotFoundError',
  OwnerMustTransfer: 'error.OwnerMustTransfer',
  PayloadTooLargeError: 'error.PayloadTooLargeError',
  PermissionCeiling: 'error.PermissionCeiling',
  RateLimitError: 'error.RateLimitError',
  SeatLimitReached: 'error.SeatLimitReached',
  SignUpLinkExhausted: 'error.SignUpLinkExhausted',
  SignUpLinkExpired: 'error.SignUpLinkExpired',
  SignUpLinkPaused: 'error.SignUpLinkPaused',
  SignUpLinkRevoked: 'error.SignUpLinkRevoked',
  SignUpLinkUsed: 'error.SignUpLinkUsed',
  TypeError: 'error.network',
  UserExists: 'error.UserExists',
  VersionTaken: 'error.VersionTaken',
};

/** Turns an error into a sentence in the admin's language; what we do not know is shown as the server says it. */
export const useErrorText = (): ((error: unknown) => string) => {
  const t = useTranslate();

  return useCallback(
    (error: unknown) => {
      const { name, message, status } = toApiError(error);
      const known = TEXTS[name];
      if (known) return t(known);
      if (message && status !== undefined && status < 500) return message;
      return t('error.unknown');
    },
    [t],
  );
};
