import { listPath, newestOf, PENDING, TROUBLES, troublesOf } from '../../admin/home/troubles';
import { ATTENTION_REASONS } from '../../admin/invitations/contract';
import { invitation } from './invitation';

const failedMail = { state: 'dead', sentAt: null, attempts: 8, nextAttemptAt: null, error: 'No' } as const;
const attention = { reason: 'inviter-gone', message: 'Gone' };
const asked = { status: 'expired', renewalRequestedAt: '2026-11-20T12:00:00.000Z' } as const;

describe('the home page', () => {
  it.each<[string, Parameters<typeof invitation>[0], string[]]>([
    ['nothing of one that is on its way', {}, []],
    ['that it needs attention', { needsAttention: attention }, ['attention.badge']],
    ['that its mail has failed for good', { delivery: failedMail }, ['home.mailFailed']],
    ['nothing of a mail that is tried again', { delivery: { ...failedMail, state: 'failed' } }, []],
    ['that a new link is asked for', asked, ['renewal.requested']],
    [
      'all that is the matter',
      { needsAttention: attention, delivery: failedMail },
      ['attention.badge', 'home.mailFailed'],
    ],
    [
      'nothing of one that has ended',
      { status: 'declined', needsAttention: attention, delivery: failedMail },
      [],
    ],
  ])('says %s', (_what, changes, troubles) => {
    expect(troublesOf(invitation(changes))).toEqual(troubles);
  });

  it('shows the newest of all, each once, and no more than there is room for', () => {
    const [oldest, older, newer] = ['1', '2', '3'].map((day) =>
      invitation({ documentId: day, createdAt: `2026-11-0${day}T12:00:00.000Z` }),
    );
    const lists = [[newer!, oldest!], [older!, oldest!], []];
    expect(newestOf(lists, 5)).toEqual([newer, older, oldest]);
    expect(newestOf(lists, 2)).toEqual([newer, older]);
    expect(newestOf([], 5)).toEqual([]);
  });

  it('leads to the list of those that it counts', () => {
    expect(listPath(PENDING)).toBe('/plugins/invitations?status=pending');
    expect(listPath(TROUBLES.mail)).toBe('/plugins/invitations?status=pending&delivery=dead');
    expect(listPath(TROUBLES.renewal)).toBe('/plugins/invitations?renewal=requested');
    const [, search = ''] = listPath(TROUBLES.attention).split('?');
    expect(Object.fromEntries(new URLSearchParams(search))).toEqual({
      status: 'pending',
      attention: ATTENTION_REASONS.join(','),
    });
  });
});
