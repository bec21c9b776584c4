import { createHash } from 'node:crypto';

import { PORTAL_STYLE } from './portal-style';
import { SCRIPT } from './script';
import { STYLE } from './style';
import { strengthMeter } from './strength-meter';

export interface Asset {
  file: string;
  type: string;
  content: string;
  /** The same, packed, for what is worth it. */
  gzipped?: () => Promise<Buffer>;
}

/** Named by its content, so that it may be kept for ever and a new version is another file. */
const makeAsset = (extension: string, type: string, content: string): Asset => ({
  file: `pages-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${extension}`,
  type,
  content,
});

export interface Assets {
  find(file: string): Asset | undefined;
  /** @param base the base path of the pages */
  urls(base: string): { style: string; script: string; strength: string };
}

/**
 * The files that the pages load.
 *
 * @param siteStyle the site's own, put after ours
 */
export const createAssets = (siteStyle = ''): Assets => {
  const style = makeAsset('css', 'text/css; charset=utf-8', STYLE + PORTAL_STYLE + siteStyle);
  const script = makeAsset('js', 'text/javascript; charset=utf-8', SCRIPT);
  const strength = strengthMeter();
  const all = [style, script, strength];
  return {
    find: (file) => all.find((asset) => asset.file === file),
    urls: (base) => ({
      style: `${base}/assets/${style.file}`,
      script: `${base}/assets/${script.file}`,
      strength: `${base}/assets/${strength.file}`,
    }),
  };
};
