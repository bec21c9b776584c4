import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mentionsEmail } from '../../server/delivery/host-email';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'invitations-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const configFile = (content: string): string => {
  const file = path.join(folder, `plugins-${(files += 1)}.js`);
  writeFileSync(file, content);
  return file;
};

describe('is the email plugin of the host configured?', () => {
  test.each([
    ['a chosen sendmail', `module.exports = { email: { config: { provider: 'sendmail' } } };`],
    [
      'a function, as the host writes it',
      `module.exports = ({ env }) => ({ email: { config: { provider: env('NO_SUCH', 'sendmail') } } });`,
    ],
    [
      'what a compiler makes of an ES module',
      `exports.__esModule = true; exports.default = () => ({ email: { config: { settings: { defaultFrom: 'a@b.test' } } } });`,
    ],
  ])('yes: %s', (_name, content) => {
    expect(mentionsEmail(configFile(content))).toBe(true);
  });

  test.each([
    ['an empty file', ''],
    ['another plugin only', `module.exports = () => ({ graphql: { config: { depthLimit: 7 } } });`],
    ['switched on, and nothing else', `module.exports = { email: { enabled: true } };`],
    ['an empty configuration', `module.exports = { email: { config: {} } };`],
    ['nothing at all', `module.exports = () => undefined;`],
  ])('no: %s', (_name, content) => {
    expect(mentionsEmail(configFile(content))).toBe(false);
  });
});
