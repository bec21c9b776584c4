type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are merged key by key; anything else, lists included, replaces what was there. */
export const layOver = (below: JsonObject, above: JsonObject): JsonObject => {
  const merged = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const former = merged[key];
    merged[key] = isObject(former) && isObject(value) ? layOver(former, value) : value;
  }
  return merged;
};

/**
 * Reads a JSON object from an environment variable.
 *
 * @throws Error naming the variable, when its text is not a JSON object
 */
export const parseObject = (variable: string, text: string): JsonObject => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${variable} is not valid JSON`);
  }
  if (!isObject(value)) throw new Error(`${variable} must be a JSON object`);
  return value;
};
