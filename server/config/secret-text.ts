import { MIN_SECRET_LENGTH } from '../kernel/secret';

export const SECRET = `a text of at least ${MIN_SECRET_LENGTH} characters, or a list of such texts, newest first`;

export const isSecret = (value: unknown): value is string =>
  typeof value === 'string' && value.length >= MIN_SECRET_LENGTH;
