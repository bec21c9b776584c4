import type { Core } from '@strapi/types';

interface ExtensionService {
  shadowCRUD(uid: string): { disable(): void };
}

/** The GraphQL plugin, where there is one, would publish every content type with queries and mutations. */
export const hideFromGraphql = (strapi: Core.Strapi, uids: readonly string[]): void => {
  const graphql = strapi.plugins.graphql;
  if (graphql) {
    const extension = graphql.service('extension') as unknown as ExtensionService;
    uids.forEach((uid) => extension.shadowCRUD(uid).disable());
  }
};
