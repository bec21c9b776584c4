import { contextWords, isCommonPassword, strengthOf } from '../../server/users/password-strength';

describe('a common password', () => {
  it.each(['password', 'PASSWORD', 'PassWord', '123456789', 'qwertyuiop', 'iloveyou', 'Football1'])(
    'is "%s"',
    (password) => expect(isCommonPassword(password)).toBe(true),
  );

  it.each(['correct horse battery', 'Tr0ub4dor&3', '', 'passwordpasswordpassword!'])(
    'is not "%s"',
    (password) => expect(isCommonPassword(password)).toBe(false),
  );
});

describe('the strength of a password', () => {
  it.each([
    ['password', 0],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 0],
    ['abcdefgh', 0],
    ['p4ssw0rd', 0],
    ['P@$$w0rd', 0],
    ['correct horse battery staple', 4],
    ['wVq9-rTz2-Kx7m-Bn4p', 4],
    ['密码安全很重要呢真的吗', 4],
  ])('of "%s" is %i', (password, strength) => expect(strengthOf(password)).toBe(strength));

  it('is nothing where it is made of what is known of the user', () => {
    const words = contextWords([
      'wolframina',
      'quentin.zyzzlewick@example.com',
      'Zyzzlewick',
      'Brambleforth Ltd',
      null,
    ]);
    for (const password of [
      'quentinzyzzlewick',
      'wolframina',
      'zyzzlewick1',
      'brambleforth',
      'Brambleforth ltd',
    ]) {
      expect(strengthOf(password, words)).toBeLessThan(2);
    }
    expect(strengthOf('brambleforth')).toBeGreaterThan(strengthOf('brambleforth', words));
  });

  it('counts from the end, too, where the beginning is weak', () => {
    expect(strengthOf(`${'a'.repeat(30)}wVq9-rTz2-Kx7m-Bn4p-Hs8w`)).toBe(4);
  });
});

describe('what is known of a user', () => {
  it('is the words of their address, name and account, without the short ones', () => {
    expect(contextWords(['ann-lee', 'ann.lee@mail.example.com', 'Ann', null, undefined, 'a b'])).toEqual([
      'ann-lee',
      'ann',
      'lee',
      'ann.lee@mail.example.com',
      'mail',
      'example',
      'com',
      'a b',
    ]);
  });

  it('is cut where somebody makes it long', () => {
    const words = contextWords([
      Array.from({ length: 500 }, (_, index) => `w${index}`).join(' '),
      'x'.repeat(10_000),
    ]);
    expect(words.length).toBeLessThanOrEqual(40);
    expect(Math.max(...words.map(({ length }) => length))).toBeLessThanOrEqual(60);
  });
});
