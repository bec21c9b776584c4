import { PluginError } from '../kernel/errors';

/** Why a file cannot be imported. */
export type ImportRefusal =
  | 'binary'
  | 'broken-quotes'
  | 'empty'
  | 'encoding'
  | 'encrypted'
  | 'no-address-column'
  | 'no-rows'
  | 'spreadsheet'
  | 'too-large'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'row-too-long';

interface Where {
  /** The limit that was exceeded, as a number. */
  limit?: number;
  /** The row in which it was noticed. */
  line?: number;
}

/** 400 (413 for one that is too large): `details.reason` says why, `details.limit` and `details.line` where there is one. */
export const notImportable = (reason: ImportRefusal, message: string, where: Where = {}): PluginError =>
  new PluginError({
    name: 'FileNotImportable',
    status: reason === 'too-large' ? 413 : 400,
    message,
    details: { reason, ...where },
  });

/** 409: the mapping decides what is created, so it stays what it is from then on. */
export const importApplied = (): PluginError =>
  new PluginError({
    name: 'ImportApplied',
    status: 409,
    message: 'This import was applied or cancelled already. Upload the file again to change its columns.',
  });
