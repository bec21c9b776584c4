import type { Config } from '../../server/config';
import type { CodeState } from '../../server/pages/code/code-cookie';
import { codePage } from '../../server/pages/code/code-page';

const NOW = new Date('2026-11-21T12:00:00Z');

const state: CodeState = {
  challenge: 'a',
  address: 'ada@site.test',
  language: 'en',
  expiresAt: '2026-11-21T12:10:00Z',
  sentAt: '2026-11-21T11:59:30Z',
  back: '/invite',
};

const limits = (isEnabled: boolean, ...codes: [points: number, perMs: number][]): Config =>
  ({
    rateLimit: { enabled: isEnabled, codes: codes.map(([points, perMs]) => ({ points, perMs })) },
  }) as unknown as Config;

describe('when a new code may be asked for', () => {
  it.each([
    ['one a minute', limits(true, [1, 60_000], [5, 3_600_000]), {}, 'in 30 seconds'],
    ['one in two minutes', limits(true, [1, 60_000], [1, 120_000]), {}, 'in 1 minute'],
    ['no limits', limits(false, [1, 60_000]), {}, null],
    ['several a minute', limits(true, [2, 60_000]), {}, null],
    ['a refusal that named a time', limits(false), { freeAt: '2026-11-21T12:00:10Z' }, 'in 10 seconds'],
    ['a time that is over', limits(true, [1, 1000]), { freeAt: '2026-11-21T11:00:00Z' }, null],
    ['nonsense', limits(false), { freeAt: 'soon', sentAt: 'now' }, null],
  ])('with %s', (_, config, more, when) => {
    const { waiting } = codePage({ ...state, ...more }, config, NOW);
    expect(waiting).toEqual(when === null ? null : { key: 'code.resend-when', values: { when } });
  });
});

it('a code that is over does not say when it will be', () => {
  expect(codePage({ ...state, expiresAt: '2026-11-21T11:00:00Z' }, limits(false), NOW).expires).toBeNull();
});
