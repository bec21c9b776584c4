import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun, root } from './run.mjs';

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean, integrity?: string }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what the lock file asks for, going by the record that npm keeps there of its own. */
const isInstalled = () => {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(([folder, locked]) => {
    // npm's record leaves out the root, the workspaces and what is optional and not for this machine.
    if (!folder.startsWith('node_modules/') && !folder.includes('/node_modules/')) return true;
    const found = installed[folder];
    if (!found) return Boolean(locked.optional);
    return found.version === locked.version && found.integrity === locked.integrity;
  });
};

/** Installs the dependencies with `npm ci` unless they are there as the lock file asks. */
export const installIfNeeded = async () => {
  if (isInstalled()) return;
  console.log('Installing the dependencies (npm ci); this takes a few minutes, once.');
  await mustRun('npm ci', 'npm', ['ci', '--no-audit', '--no-fund']);
};
