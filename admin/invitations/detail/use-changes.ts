import { useIntl } from 'react-intl';
import type { Permissions } from '../../accounts/contract';
import { durationLabel } from '../../kernel/duration';
import { useTranslate, type MessageId } from '../../kernel/messages';
import { useRoleName } from '../RoleText';
import { useInvitationsOptionsQuery } from '../api';
import { isEmailPolicy, type Named } from '../contract';
import { FIELD_LABELS } from '../fields/labels';
import { usePermissionsText } from '../use-access-facts';
import { useAttentionText } from '../use-attention-text';
import { useDeliveryKind } from './use-delivery-kind';

const LABELS: Record<string, MessageId> = {
  ...FIELD_LABELS,
  blocked: 'people.state.blocked',
  name: 'field.name',
  maxUses: 'links.maxUses',
  domains: 'links.domains',
  emailPolicy: 'field.emailPolicy',
  expiresIn: 'field.expiresIn',
  expiresAt: 'column.expiresAt',
  linkReplaced: 'change.linkReplaced',
  needsAttention: 'attention.badge',
  reason: 'change.reason',
  error: 'change.error',
  kind: 'change.kind',
  attempts: 'change.attempts',
  suppress: 'change.suppress',
};

/** Shown elsewhere on the page, as a link. */
const HIDDEN = ['user'];

const TIME = /^\d{4}-\d{2}-\d{2}T/;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
const isPermissions = (value: unknown): value is Permissions => value === 'all' || isTexts(value);

/** What is gone meanwhile is shown by its id. */
const nameIn = (things: Named[] | undefined, id: string): string =>
  things?.find(({ documentId }) => documentId === id)?.name ?? id;

export interface Change {
  label: string;
  value: string;
}

/** Turns what an event says has changed into words. */
export const useChanges = (): ((changes: unknown) => Change[]) => {
  const t = useTranslate();
  const { formatDate, formatNumber } = useIntl();
  const roleName = useRoleName();
  const permissionsText = usePermissionsText();
  const kindName = useDeliveryKind();
  const attentionText = useAttentionText();
  const { data: options } = useInvitationsOptionsQuery(undefined);

  const valueText = (name: string, value: unknown): string => {
    if (name === 'role' && value === null) return roleName(null);
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value === 'boolean') return t(value ? 'change.yes' : 'change.no');
    if (typeof value === 'number') return formatNumber(value);
    if (name === 'permissions' && isPermissions(value)) return permissionsText(value);
    if (name === 'groups' && isTexts(value))
      return value.map((id) => nameIn(options?.groups, id)).join(', ') || '–';
    if (isTexts(value)) return value.join(', ') || '–';
    if (typeof value !== 'string') return JSON.stringify(value);
    if (TIME.test(value)) return formatDate(value, { dateStyle: 'medium', timeStyle: 'short' });
    if (name === 'role') return nameIn(options?.roles, value);
    if (name === 'account') return nameIn(options?.accounts, value);
    // Why an invitation needs attention is told by a code, why it was declined by the invitee's own words.
    if (name === 'reason') return attentionText({ reason: value, message: value });
    if (name === 'emailPolicy' && isEmailPolicy(value)) return t(`emailPolicy.${value}`);
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
