import { bodyHashOf, isValidKey, keyHashOf } from '../../server/idempotency/call';

const call = { caller: 'api-token:1', route: 'create', key: 'a-key', body: { email: 'a@b.example' } };

describe('a key', () => {
  it.each([['a'], ['k'.repeat(255)], ['"quoted", with spaces'], ['8e03978e-40d5-43dd-bc93-6894a57f9324']])(
    'may be %j',
    (key) => {
      expect(isValidKey(key)).toBe(true);
    },
  );

  it.each([[''], [' '], ['k'.repeat(256)], ['schlüssel'], ['a\nb'], ['a\u0000b'], ['a\u007f']])(
    'may not be %j',
    (key) => {
      expect(isValidKey(key)).toBe(false);
    },
  );

  it('is another one for another caller or route, however the texts are cut', () => {
    const hashes = [
      call,
      { ...call, caller: 'api-token:2' },
      { ...call, route: 'create-a', key: '-key' },
      { ...call, caller: 'api-token:1"', route: ',"create' },
      { ...call, key: 'b-key' },
    ].map(keyHashOf);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a body', () => {
  const hash = (body: unknown) => bodyHashOf({ ...call, body });

  it('is the same in another order of its keys, at any depth', () => {
    expect(hash({ a: 1, b: { c: [{ d: 2, e: 3 }] } })).toBe(hash({ b: { c: [{ e: 3, d: 2 }] }, a: 1 }));
  });

  it.each([
    [{ a: 1 }, { a: '1' }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { a: [['b', 1]] }],
  ])('%j is another one than %j', (left, right) => {
    expect(hash(left)).not.toBe(hash(right));
  });

  it('that is nested beyond reason is refused as wrong input', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    expect(() => hash({ deep })).toThrow(expect.objectContaining({ name: 'ValidationError', status: 400 }));
  });
});
