import { COUNTRY_CODES, isCountryCode } from '../../server/users/country';
import { isPhone } from '../../server/users/phone';

describe('a phone number', () => {
  it.each(['+4930123456', '+447700900123', '+12025550123', '+33612345678', '+8613812345678', '+3908123456'])(
    'is %s',
    (text) => expect(isPhone(text)).toBe(true),
  );

  it.each([
    ['without a plus sign', '4930123456'],
    ['with spaces', '+49 30 123456'],
    ['with an extension', '+4930123456;ext=1'],
    ['with a national prefix', '+49(0)30123456'],
    ['of a country that there is not', '+99912345678'],
    ['that is too short', '+49301'],
    ['that is too long', '+4930123456789012345'],
    ['that begins with a zero', '+0301234567'],
    ['in Arabic digits', '+٤٩٣٠١٢٣٤٥٦'],
    ['with a line break', '+4930123456\n'],
    ['that is empty', ''],
  ])('is not one %s', (_, text) => expect(isPhone(text)).toBe(false));
});

describe('a country', () => {
  it('is one of the 249 officially assigned codes', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(249);
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    expect(COUNTRY_CODES.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  it.each(['DE', 'GB', 'AX', 'ZW'])('is %s', (code) => expect(isCountryCode(code)).toBe(true));

  it.each(['de', 'UK', 'EU', 'XK', 'DEU', 'D', '', 'constructor'])('is not "%s"', (code) =>
    expect(isCountryCode(code)).toBe(false),
  );
});
