import path from 'node:path';

import type { Core } from '@strapi/types';

import { getConfig } from '../../config';
import { type Asset, createAssets } from '../assets';
import { createRenderer, type Renderer, type TemplateName } from '../render';
import { siteOf } from '../site';
import { type Language, languages } from '../texts';
import { TEMPLATES } from '../views';

import { type OwnFiles, ownFileError, readOwnFiles } from './own-files';
import { type Sentences, withOwnTexts } from './own-texts';
import { themeStyle } from './theme';

/** How the pages of this site look: the plugin's templates, texts and style, with the site's own over them. */
export interface Look {
  render(language: Language, template: TemplateName, model: object): string;
  findAsset(file: string): Asset | undefined;
}

declare module '../../kernel/get-service' {
  interface Services {
    'page-look': Look;
  }
}

const NAMED_SENTENCE = /(["'])([\w.-]+)\1\s*\|\s*(?:t|text)\b/g;

/** A sentence that does not exist would only be missed when somebody sees the page. */
const refuseUnknownSentences = (folder: string, templates: OwnFiles['templates'], known: Sentences): void => {
  for (const [name, source] of Object.entries(templates)) {
    const unknown = [...source.matchAll(NAMED_SENTENCE)].find(([, , key = '']) => !Object.hasOwn(known, key));
    if (unknown) {
      throw ownFileError(path.join(folder, `${name}.liquid`), `there is no sentence "${unknown[2] ?? ''}".`);
    }
  }
};

/** Parses the site's own templates at once. */
const parseOwn = <T>(folder: string, name: string, parse: () => T): T => {
  try {
    return parse();
  } catch (error) {
    throw ownFileError(
      path.join(folder, `${name}.liquid`),
      error instanceof Error ? error.message : String(error),
    );
  }
};

const createRenderers = (folder: string, own: OwnFiles, globals: object): ReadonlyMap<Language, Renderer> => {
  const texts = withOwnTexts(folder, own.texts);
  const english = texts.get('en') ?? {};
  refuseUnknownSentences(folder, own.templates, english);
  const templates = { ...TEMPLATES, ...own.templates };
  for (const name of Object.keys(own.templates)) {
    parseOwn(folder, name, () =>
      createRenderer({ language: 'en', templates, sentences: english, globals }, [name]),
    );
  }
  return new Map(
    [...texts].map(([language, sentences]) => [
      language,
      createRenderer({ language, templates, sentences, globals }),
    ]),
  );
};

/**
 * Reads what the site has of its own; everything that is wrong with it stops the start.
 *
 * @throws Error that names the file which cannot be used
 */
export const createLook = (strapi: Core.Strapi): Look => {
  const { pages, publicUrl } = getConfig(strapi);
  const folder = path.resolve(strapi.dirs.app.root, pages.folder);
  const own = readOwnFiles(folder, { templates: Object.keys(TEMPLATES), languages });
  const assets = createAssets(`${themeStyle(pages.theme)}${own.style}`);
  const { logo, logoDark, logoAlt } = pages.theme;
  const renderers = createRenderers(folder, own, {
    site: { logo, logoDark, logoAlt: logoAlt ?? siteOf(publicUrl) ?? '' },
    assets: assets.urls(pages.path),
  });
  return {
    findAsset: (file) => assets.find(file),
    render(language, template, model) {
      const renderer = renderers.get(language);
      if (!renderer) {
        throw new Error(`There are no pages in "${language}".`);
      }
      return renderer(template, model);
    },
  };
};
