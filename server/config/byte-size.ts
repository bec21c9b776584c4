const UNIT_BYTES: Readonly<Record<string, number>> = { kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** More than a host takes in one upload. */
const MAX_BYTES = 16 * 1024 ** 3;

/**
 * Reads a size such as `"500kb"`, `"50mb"` or `"1gb"`, of 1024 each.
 *
 * @returns bytes; null where the text is no size
 */
export const parseByteSize = (text: string): number | null => {
  const [, digits, unit] = /^([1-9]\d{0,8})(kb|mb|gb)$/.exec(text) ?? [];
  if (digits === undefined || unit === undefined) {
    return null;
  }
  const bytes = Number(digits) * (UNIT_BYTES[unit] ?? 0);
  return bytes <= MAX_BYTES ? bytes : null;
};
