import { notImportable } from './errors';
import { assertNoOtherFormat, binaryFile } from './magic';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** As many bytes as it takes to know what a file is. */
const HEAD_BYTES = 4096;

const zerosAt = (head: Buffer, remainder: 0 | 1): number =>
  head.reduce((zeros, byte, index) => (byte === 0 && index % 2 === remainder ? zeros + 1 : zeros), 0);

/** Without a mark, UTF-16 of mostly Latin text has a zero in nearly every second byte, and none in the others. */
const unmarkedEncoding = (head: Buffer): Encoding => {
  const pairs = Math.max(1, Math.floor(head.length / 2));
  const [even, odd] = [zerosAt(head, 0) / pairs, zerosAt(head, 1) / pairs];
  if (odd > 0.4 && even < 0.05) {
    return 'utf-16le';
  }
  return even > 0.4 && odd < 0.05 ? 'utf-16be' : 'utf-8';
};

const encodingOf = (head: Buffer): Encoding => {
  if (head[0] === 0xff && head[1] === 0xfe) {
    return 'utf-16le';
  }
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : unmarkedEncoding(head);
};

/** Tabs and line breaks are text; other control characters are not. */
const isTextual = (text: string): boolean => !/[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text);

const wrongEncoding = () =>
  notImportable(
    'encoding',
    'The characters of this file cannot be read. Save it as "CSV UTF-8" (or as Unicode text) and upload that file.',
  );

const createDecoder = (encoding: Encoding) => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes: Buffer | null): string => {
    let text: string;
    try {
      text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw wrongEncoding();
    }
    if (!isTextual(text)) {
      throw binaryFile();
    }
    return text;
  };
};

/** Puts the first bytes together, however small the pieces are in which they come. */
async function* withHead(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer[] | null = [];
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head.push(chunk);
    if (head.reduce((total, { length }) => total + length, 0) >= HEAD_BYTES) {
      yield Buffer.concat(head);
      head = null;
    }
  }
  if (head !== null) {
    yield Buffer.concat(head);
  }
}

/**
 * Reads bytes as text: UTF-8 or UTF-16, with or without a mark at its beginning, which is taken off.
 *
 * @throws PluginError `FileNotImportable` (400) where it is neither, or no text at all
 */
export async function* decode(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let read: ReturnType<typeof createDecoder> | null = null;
  for await (const chunk of withHead(chunks)) {
    if (read === null) {
      assertNoOtherFormat(chunk);
      read = createDecoder(encodingOf(chunk.subarray(0, HEAD_BYTES)));
    }
    yield read(chunk);
  }
  yield read?.(null) ?? '';
}
