import { mentions } from '../../server/privacy/mention';

const ANN = ['ann@site.test'];

it.each([
  'ann@site.test',
  '{"email":"ann@site.test"}',
  'Write to Ann@Site.test.',
  '<ann@site.test>, and so on',
  'mailto:ann@site.test?subject=x',
])('%s names Ann', (text) => expect(mentions(text, ANN)).toBe(true));

it.each([
  'joann@site.test',
  'jo.ann@site.test',
  'jo-ann@site.test',
  'ann@site.test.example',
  'ann@site.testing',
  'ann@site-test',
  'ann at site.test',
  '',
])('%s is somebody else', (text) => expect(mentions(text, ANN)).toBe(false));
