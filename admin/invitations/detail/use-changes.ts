import { useIntl } from 'react-intl';
import { durationLabel } from '../../kernel/duration';
import { useTranslate, type MessageId } from '../../kernel/messages';
import { useRoleName } from '../RoleText';
import { useInvitationsOptionsQuery } from '../api';
import { useAttentionText } from '../use-attention-text';
import { useDeliveryKind } from './use-delivery-kind';

const LABELS: Record<string, MessageId> = {
  email: 'field.email',
  firstName: 'field.firstName',
  lastName: 'field.lastName',
  phone: 'field.phone',
  countryCode: 'field.countryCode',
  role: 'field.role',
  message: 'field.message',
  locale: 'field.locale',
  expiresIn: 'field.expiresIn',
  expiresAt: 'column.expiresAt',
  linkReplaced: 'change.linkReplaced',
  reason: 'change.reason',
  error: 'change.error',
  kind: 'change.kind',
  attempts: 'change.attempts',
  suppress: 'change.suppress',
};

/** Shown elsewhere on the page, as a link. */
const HIDDEN = ['user'];

const TIME = /^\d{4}-\d{2}-\d{2}T/;

export interface Change {
  label: string;
  value: string;
}

/** Turns what an event says has changed into words. */
export const useChanges = (): ((changes: unknown) => Change[]) => {
  const t = useTranslate();
  const { formatDate, formatNumber } = useIntl();
  const roleName = useRoleName();
  const kindName = useDeliveryKind();
  const attentionText = useAttentionText();
  const { data: options } = useInvitationsOptionsQuery(undefined);

  const valueText = (name: string, value: unknown): string => {
    if (name === 'role' && value === null) return roleName(null);
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return t(value ? 'change.yes' : 'change.no');
    if (typeof value === 'number') return formatNumber(value);
    if (typeof value !== 'string') return JSON.stringify(value);
    if (TIME.test(value)) return formatDate(value, { dateStyle: 'medium', timeStyle: 'short' });
    if (name === 'role') return options?.roles.find(({ documentId }) => documentId === value)?.name ?? value;
    // Why an invitation needs attention is told by a code, why it was declined by the invitee's own words.
    if (name === 'reason') return attentionText({ reason: value, message: value });
    if (name === 'kind') return kindName(value);
    if (name === 'expiresIn') return durationLabel(t, value);
    return value;
  };

  return (changes) => {
    if (typeof changes !== 'object' || changes === null) return [];
    const shown = Object.entries(changes).filter(([name]) => !HIDDEN.includes(name));
    return shown.map(([name, value]) => {
      const known = LABELS[name];
      return { label: known ? t(known) : name, value: valueText(name, value) };
    });
  };
};
