import { createReadStream } from 'node:fs';
import { unlink } from 'node:fs/promises';
import path from 'node:path';

import type { Context as Koa } from 'koa';

import { invalidField, unsupportedMediaType } from '../kernel/errors';
import { jsonBody } from '../kernel/json-body';
import { parse } from '../kernel/validate';

import { uploadSchema, type UploadInput } from './contract';

/** What somebody has uploaded or pasted. */
export interface Upload extends Pick<UploadInput, 'defaults' | 'mapping'> {
  fileName: string | null;
  bytes: number;
  open(): AsyncIterable<Buffer>;
}

/** A file as the host's body parser has put it aside. */
interface TemporaryFile {
  filepath: string;
  size: number;
  originalFilename: string | null;
}

type Files = Record<string, TemporaryFile | TemporaryFile[]>;

const MAX_FILE_NAME = 255;

const filesOf = (ctx: Koa): Files => (ctx.request as { files?: Files }).files ?? {};

const fromJson = (field: string, value: unknown): unknown => {
  if (typeof value !== 'string') {
    return value;
  }
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw invalidField(field, 'This is not JSON.');
  }
};

/** Forms have texts only, so whatever is more than that is JSON in a text. */
const readFields = (ctx: Koa): UploadInput => {
  const body = ctx.request.is('multipart') ? (ctx.request as { body?: object }).body : jsonBody(ctx);
  const { defaults = {}, mapping, ...rest } = (body ?? {}) as Record<string, unknown>;
  return parse(uploadSchema, {
    ...rest,
    defaults: fromJson('defaults', defaults),
    ...(mapping !== undefined && { mapping: fromJson('mapping', mapping) }),
  });
};

const fileOf = (ctx: Koa): TemporaryFile | null => {
  const { file, ...others } = filesOf(ctx);
  if (Array.isArray(file) || Object.keys(others).length > 0) {
    throw invalidField('file', 'Upload one file, in the field "file".');
  }
  return file ?? null;
};

/** The name alone, as it is shown; browsers of old sent the whole path. */
const nameOf = (name: string | null | undefined): string | null =>
  name
    ? path.basename(name.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ').replace(/\\/g, '/')).slice(0, MAX_FILE_NAME)
    : null;

const read = (ctx: Koa): Upload => {
  if (!ctx.request.is('json', 'multipart')) {
    throw unsupportedMediaType();
  }
  const file = fileOf(ctx);
  const { text, fileName, ...rest } = readFields(ctx);
  if ((file === null) === (text === undefined)) {
    throw invalidField('file', 'Give either a file or a text.');
  }
  if (file) {
    return {
      ...rest,
      fileName: nameOf(fileName ?? file.originalFilename),
      bytes: file.size,
      open: () => createReadStream(file.filepath) as AsyncIterable<Buffer>,
    };
  }
  const bytes = Buffer.from(text ?? '');
  return {
    ...rest,
    fileName: nameOf(fileName),
    bytes: bytes.length,
    open: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
};

/**
 * Hands what was uploaded over. The host removes only files that are called "files", so the others are removed here,
 * whatever comes of them.
 *
 * @throws PluginError `ValidationError` (400), `UnsupportedMediaType` (415), and what the work throws
 */
export const withUpload = async <T>(ctx: Koa, work: (upload: Upload) => Promise<T>): Promise<T> => {
  try {
    return await work(read(ctx));
  } finally {
    const files = Object.values(filesOf(ctx)).flat();
    await Promise.all(files.map(({ filepath }) => unlink(filepath).catch(() => undefined)));
  }
};
