import type { DeliveryState, Status } from '../../admin/invitations/contract';
import { countPossible, isPossible, type Action } from '../../admin/invitations/possible-actions';
import type { Allowed, PermissionKey } from '../../admin/kernel/permissions';
import { invitation } from './invitation';

const EVERYTHING: Allowed = {
  read: true,
  create: true,
  update: true,
  resend: true,
  extend: true,
  cancel: true,
  delete: true,
  copyLink: true,
  retryDelivery: true,
  export: true,
  reassign: true,
};
const NOTHING = Object.fromEntries(Object.keys(EVERYTHING).map((key) => [key, false])) as Allowed;

const ACTIONS: Action[] = [
  'edit',
  'resend',
  'extend',
  'cancel',
  'copyLink',
  'delete',
  'retryDelivery',
  'approveRenewal',
  'reassign',
];

const possible = (changes: Parameters<typeof invitation>[0], allowed = EVERYTHING): Action[] =>
  ACTIONS.filter((action) => isPossible(action, invitation(changes), allowed));

const delivery = (state: DeliveryState) => ({
  state,
  sentAt: null,
  attempts: 1,
  nextAttemptAt: null,
  error: null,
});

describe('what the panel offers', () => {
  const perStatus: [Status, Action[]][] = [
    ['pending', ['edit', 'resend', 'extend', 'cancel', 'copyLink']],
    ['expired', ['edit', 'resend', 'extend', 'delete']],
    ['accepted', ['delete']],
    ['declined', ['delete']],
    ['cancelled', ['delete']],
  ];
  it.each(perStatus)('for one that is %s', (status, actions) => {
    expect(possible({ status })).toEqual(actions);
  });

  it.each(['failed', 'dead', 'suppressed'] as const)('a retry where the mail is %s', (state) => {
    expect(possible({ delivery: delivery(state) })).toContain('retryDelivery');
    expect(possible({ delivery: delivery(state), status: 'cancelled' })).not.toContain('retryDelivery');
  });
  it.each(['none', 'queued', 'sending', 'sent'] as const)('no retry where the mail is %s', (state) => {
    expect(possible({ delivery: delivery(state) })).not.toContain('retryDelivery');
  });

  it('the approval of a renewal that was asked for, while the invitation is expired', () => {
    const renewalRequestedAt = '2026-11-29T12:00:00.000Z';
    expect(possible({ status: 'expired', renewalRequestedAt })).toContain('approveRenewal');
    expect(possible({ status: 'pending', renewalRequestedAt })).not.toContain('approveRenewal');
  });

  it('to take over a pending one whose inviter has left, and no other', () => {
    const left = { reason: 'inviter-gone', message: '' };
    const roleless = { reason: 'role-gone', message: '' };
    expect(possible({ needsAttention: left })).toContain('reassign');
    expect(possible({ needsAttention: { ...left, reason: 'inviter-blocked' } })).toContain('reassign');
    expect(possible({ needsAttention: roleless })).not.toContain('reassign');
    expect(possible({ status: 'expired', needsAttention: left })).not.toContain('reassign');
    expect(possible({ needsAttention: left }, { ...EVERYTHING, reassign: false })).not.toContain('reassign');
  });

  const perPermission: [PermissionKey, Action[]][] = [
    ['read', []],
    ['create', []],
    ['update', ['edit']],
    ['resend', ['resend']],
    ['extend', ['extend']],
    ['cancel', ['cancel']],
    ['copyLink', ['copyLink']],
    ['delete', []],
    ['retryDelivery', ['retryDelivery']],
    ['export', []],
    ['reassign', []],
  ];
  it.each(perPermission)('with nothing but the permission to %s', (permission, actions) => {
    expect(possible({ delivery: delivery('dead') }, { ...NOTHING, [permission]: true })).toEqual(actions);
  });

  it('counts those that a bulk action would change', () => {
    const selected = (['pending', 'expired', 'cancelled'] as const).map((status) => invitation({ status }));
    expect(countPossible('cancel', selected, EVERYTHING)).toBe(1);
    expect(countPossible('extend', selected, EVERYTHING)).toBe(2);
    expect(countPossible('delete', selected, EVERYTHING)).toBe(2);
    expect(countPossible('delete', selected, NOTHING)).toBe(0);
  });
});
