import { createHash } from 'node:crypto';

import { SCRIPT } from './script';
import { STYLE } from './style';

interface Asset {
  file: string;
  type: string;
  content: string;
}

/** Named by its content, so that it may be kept for ever and a new version is another file. */
const makeAsset = (extension: string, type: string, content: string): Asset => ({
  file: `pages-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${extension}`,
  type,
  content,
});

const style = makeAsset('css', 'text/css; charset=utf-8', STYLE);
const script = makeAsset('js', 'text/javascript; charset=utf-8', SCRIPT);

export const findAsset = (file: string): Asset | undefined =>
  [style, script].find((asset) => asset.file === file);

/** @param base the base path of the pages */
export const assetUrls = (base: string) => ({
  style: `${base}/assets/${style.file}`,
  script: `${base}/assets/${script.file}`,
});
