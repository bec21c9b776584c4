import type { AccountName, Permissions, Seats } from '../accounts/contract';

/** What the server's admin routes take and answer. */

export const STATUSES = ['pending', 'accepted', 'declined', 'cancelled', 'expired'] as const;
export type Status = (typeof STATUSES)[number];

export const DELIVERY_STATES = ['none', 'queued', 'sending', 'sent', 'failed', 'dead', 'suppressed'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const SOURCES = ['admin', 'api-token', 'member', 'import', 'service'] as const;
export type Source = (typeof SOURCES)[number];

/** Which addresses may accept: the invited one, those of its domain, or any. */
export const EMAIL_POLICIES = ['invited', 'domain', 'any'] as const;
export type EmailPolicy = (typeof EMAIL_POLICIES)[number];
export const isEmailPolicy = (text: string): text is EmailPolicy =>
  EMAIL_POLICIES.some((policy) => policy === text);

export interface Named {
  documentId: string;
  name: string;
}

export interface Role extends Named {
  type: string;
}

export interface DeliverySummary {
  state: DeliveryState;
  sentAt: string | null;
  attempts: number;
  nextAttemptAt: string | null;
  error: string | null;
}

export interface Delivery extends DeliverySummary {
  documentId: string;
  kind: string;
  messageId: string | null;
}

export interface InvitedUser {
  documentId: string;
  username: string | null;
  email?: string | null;
}

export const ATTENTION_REASONS = [
  'inviter-gone',
  'inviter-blocked',
  'role-gone',
  'role-not-grantable',
  'account-gone',
  'group-gone',
  'permission-gone',
  'access-not-grantable',
  'no-seat',
] as const;

/** Why an invitation cannot be accepted until an admin has looked at it. */
export interface Attention {
  reason: string;
  message: string;
}

export interface Invitation {
  documentId: string;
  email: string;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  countryCode: string | null;
  status: Status;
  needsAttention: Attention | null;
  expiresAt: string;
  createdAt: string;
  updatedAt: string;
  acceptedAt: string | null;
  declinedAt: string | null;
  declineReason: string | null;
  cancelledAt: string | null;
  message: string | null;
  locale: string | null;
  source: string;
  emailPolicy: EmailPolicy;
  role: Role | null;
  account: AccountName | null;
  groups: Named[];
  permissions: Permissions;
  invitedBy: { kind: string; name: string | null };
  user: InvitedUser | null;
  delivery: DeliverySummary | null;
  renewalRequestedAt: string | null;
  metadata: unknown;
}

/** What must be known of an invitation to act on it. */
export type ActionTarget = Pick<
  Invitation,
  'documentId' | 'email' | 'status' | 'delivery' | 'renewalRequestedAt' | 'needsAttention'
>;

export interface TimelineEvent {
  name: string;
  at: string;
  actor: { kind: string; name: string | null };
  ip: string | null;
  userAgent: string | null;
  changes: unknown;
}

export interface InvitationDetail extends Invitation {
  deliveries: Delivery[];
  timeline: TimelineEvent[];
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

export interface InvitationPage {
  data: Invitation[];
  meta: { pagination: Pagination };
}

export interface ListQuery {
  page?: number;
  pageSize?: number;
  sort?: string;
  _q?: string;
  status?: string;
  delivery?: string;
  account?: string;
  group?: string;
  role?: string;
  source?: string;
  renewal?: string;
  /** One or several reasons, with commas */
  attention?: string;
  createdFrom?: string;
  createdTo?: string;
}

export interface CreateInvitation {
  email: string;
  firstName?: string;
  lastName?: string;
  phone?: string;
  countryCode?: string;
  role?: string;
  account?: string;
  groups?: string[];
  permissions?: Permissions;
  message?: string;
  locale?: string;
  emailPolicy?: EmailPolicy;
  expiresIn?: string;
  send?: boolean;
}

export interface UpdateInvitation {
  email?: string;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  countryCode?: string | null;
  role?: string | null;
  account?: string | null;
  groups?: string[];
  permissions?: Permissions;
  message?: string | null;
  locale?: string;
  /** `null` for the site's default. */
  emailPolicy?: EmailPolicy | null;
  expiresIn?: string;
}

export const BULK_ACTIONS = ['resend', 'extend', 'retry', 'cancel', 'delete'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** How many ids one bulk call takes. */
export const BULK_LIMIT = 100;

export interface BulkRequest {
  action: BulkAction;
  ids: string[];
  expiresIn?: string;
}

/** What is done with all pending invitations of somebody who has left. */
export type ReassignAction = 'reassign' | 'cancel';

export interface ReassignRequest {
  /** One of them stands for whoever vouches for it. */
  from: { invitation: string };
  action: ReassignAction;
}

/** What the list is narrowed by. */
export type ListFilter = Omit<ListQuery, 'page' | 'pageSize' | 'sort'>;

/** The same for all that match, however many: the server works through them by itself. */
export interface BulkAllRequest {
  action: BulkAction;
  filter: ListFilter;
  expiresIn?: string;
}

export type BulkRow = { status: 'failed'; error: { name: string; message: string } } | { status: string };

/** An account that somebody can be invited into. */
export interface AccountOption extends AccountName {
  seats: Seats;
}

export interface GroupOption extends Named {
  /** `null` for a group of the whole site. */
  account: Named | null;
}

/** A permission that a member of an account may have. */
export interface PermissionEntry {
  key: string;
  label: string;
  description: string | null;
  /** The heading under which it is shown. */
  group: string | null;
}

export interface Options {
  roles: Role[];
  defaultRole: string | null;
  languages: { code: string; name: string }[];
  expiry: { default: string; presets: string[]; max: string };
  required: string[];
  accounts: AccountOption[];
  groups: GroupOption[];
  permissions: readonly PermissionEntry[];
  /** Whether an existing user may be made a member without being asked. */
  allowDirectMembership: boolean;
  mail: { ready: boolean; reason: string | null };
  /** What holds where an invitation names none. */
  emailPolicy: EmailPolicy;
  /** Parts that the site has, or has switched off. */
  features: { accounts: boolean; signUpLinks: boolean };
}

export interface EmailCheck {
  email: string;
  status: 'free' | 'invalid' | 'invited' | 'user' | 'member' | 'blocked-domain' | 'suppressed';
  invitation: { documentId: string } | null;
  user: { documentId: string; username: string | null } | null;
}
