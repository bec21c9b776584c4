import {
  codeOf,
  isRightCode,
  MAX_TRIES,
  readCode,
  slotOf,
  windowAt,
  type ChallengeRecord,
} from '../../server/challenges/challenge';
import { isAddressAllowed, isLooser } from '../../server/invitations/email-policy';
import { parseAddress } from '../../server/kernel/email-address';
import { createKeyRing } from '../../server/kernel/secret';

const OLD = 'an old secret that is long enough';
const NEW = 'a new secret that is as long as it';
const keys = createKeyRing([OLD]);

const binding = {
  flow: 'invitation',
  slot: slotOf('invitation', 'subject', 'address'),
  challengeId: 'challenge',
  nonce: 'nonce',
  keyId: keys.currentKeyId,
};

describe('the code', () => {
  it('is six digits, the same every time', () => {
    expect(codeOf(keys, binding)).toMatch(/^\d{6}$/);
    expect(codeOf(keys, binding)).toBe(codeOf(keys, { ...binding }));
  });

  it('is another one for another flow, slot, challenge, nonce and key', () => {
    const others = [
      { flow: 'sign-up' },
      { slot: slotOf('invitation', 'subject', 'other') },
      { challengeId: 'other' },
      { nonce: 'other' },
    ].map((change) => codeOf(keys, { ...binding, ...change }));
    const other = createKeyRing([NEW]);
    const codes = [
      ...others,
      codeOf(other, { ...binding, keyId: other.currentKeyId }),
      codeOf(keys, binding),
    ];
    // Of six codes two are the same once in 70 000 tries, were they random: these are derived, so they never change.
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('is spread evenly over all digits', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 10_000; index += 1) {
      for (const digit of codeOf(keys, { ...binding, nonce: String(index) }) ?? '') {
        counts.set(digit, (counts.get(digit) ?? 0) + 1);
      }
    }
    const spread = [...counts.values()].map((count) => Math.abs(count - 6000));
    // Five standard deviations; derived, so it is always the same spread.
    expect(Math.max(...spread)).toBeLessThan(370);
  });

  it('stays right when a newer key comes, and is wrong when its key is gone', () => {
    const record = { ...binding, isDecoy: false } as ChallengeRecord;
    const code = codeOf(keys, record) ?? '';
    expect(isRightCode(createKeyRing([NEW, OLD]), record, code)).toBe(true);
    expect(codeOf(createKeyRing([NEW]), record)).toBeNull();
    expect(isRightCode(createKeyRing([NEW]), record, code)).toBe(false);
    expect(isRightCode(createKeyRing([NEW]), record, '')).toBe(false);
  });

  it('is never right for a decoy', () => {
    const record = { ...binding, isDecoy: true } as ChallengeRecord;
    expect(isRightCode(keys, record, codeOf(keys, record) ?? '')).toBe(false);
  });
});

describe('what is typed', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456\n', '123456'],
    ['123-456', '123456'],
    ['12–34—56', '123456'],
    ['123.456', '123456'],
    ['１２３４５６', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['۱۲۳۴۵۶', '123456'],
    ['123\u00a0456', '123456'],
    ['\u2066123456\u2069', '123456'],
    ['12345a', '12345a'],
  ])('%j reads %s', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});

describe('the window of the tries', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  const at = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

  it.each([
    ['begins with the first code', null, { tries: 0, windowEndsAt: at(10) }],
    ['goes on with its tries', { tries: 3, windowEndsAt: at(1) }, { tries: 3, windowEndsAt: at(1) }],
    [
      'goes on when they are used up',
      { tries: MAX_TRIES, windowEndsAt: at(9) },
      { tries: MAX_TRIES, windowEndsAt: at(9) },
    ],
    [
      'begins anew when it is over',
      { tries: MAX_TRIES, windowEndsAt: at(0) },
      { tries: 0, windowEndsAt: at(10) },
    ],
  ])('%s', (_title, former, expected) => {
    expect(windowAt(former, now)).toEqual(expected);
  });
});

describe('the email policy', () => {
  const address = (text: string) => {
    const parsed = parseAddress(text);
    if (!parsed) throw new Error(text);
    return parsed;
  };

  it.each([
    ['invited', 'ann@firm.test', 'ANN@Firm.Test', true],
    ['invited', 'ann@firm.test', 'bob@firm.test', false],
    ['domain', 'ann@firm.test', 'bob@FIRM.test', true],
    ['domain', 'ann@firm.test', 'bob@sub.firm.test', false],
    ['domain', 'ann@sub.firm.test', 'bob@firm.test', false],
    ['domain', 'ann@firm.test', 'bob@xfirm.test', false],
    ['domain', 'ann@münchen.test', 'bob@xn--mnchen-3ya.test', true],
    ['any', 'ann@firm.test', 'bob@elsewhere.test', true],
  ] as const)('%s: invited %s, used %s: %p', (policy, invited, used, isAllowed) => {
    expect(isAddressAllowed(policy, address(invited), address(used))).toBe(isAllowed);
  });

  it('is looser the more addresses it lets in', () => {
    expect(isLooser('any', 'domain')).toBe(true);
    expect(isLooser('domain', 'invited')).toBe(true);
    expect(isLooser('invited', 'any')).toBe(false);
    expect(isLooser('any', 'any')).toBe(false);
  });
});
