import path from 'node:path';

export const repositoryFolder = path.resolve(__dirname, '../..');
export const playgroundFolder = path.join(repositoryFolder, 'playground');
export const playgroundDistFolder = path.join(playgroundFolder, 'dist');
/** Where the built plugin's server side lies, which is what Strapi loads. */
export const pluginServerFolder = path.join(repositoryFolder, 'dist', 'server');
