/** Attributes of the plugin's own tables. All are private: nothing of them leaves by the host's own routes. */
export const string = { type: 'string', private: true } as const;
export const text = { type: 'text', private: true } as const;
export const datetime = { type: 'datetime', private: true } as const;
export const integer = { type: 'integer', private: true } as const;
export const biginteger = { type: 'biginteger', private: true } as const;
export const boolean = { type: 'boolean', private: true } as const;
export const json = { type: 'json', private: true } as const;

/**
 * A foreign key as a column of its own, without a relation on the other side: an inverse relation on the host's user
 * would be loaded, and sent to webhooks, with every save of a user.
 */
export const reference = (target: string) =>
  ({ type: 'relation', relation: 'manyToOne', target, useJoinTable: false, private: true }) as const;

interface ContentTypeSpec {
  singularName: string;
  pluralName: string;
  displayName: string;
  /** The table. */
  collectionName: string;
  /** Columns, in snake case, of each index. */
  indexes?: readonly (readonly string[])[];
  /** Columns of each unique index. */
  uniques?: readonly (readonly string[])[];
  attributes: Record<string, object>;
}

/** A record of the plugin: it is seen through the plugin's own pages and routes only. */
export const hiddenContentType = (spec: ContentTypeSpec) => {
  const {
    singularName,
    pluralName,
    displayName,
    collectionName,
    indexes = [],
    uniques = [],
    attributes,
  } = spec;
  // PostgreSQL's index names are global to the schema, so they begin with the table's.
  const nameOf = (columns: readonly string[], suffix: string) =>
    `${collectionName}_${columns.join('_')}_${suffix}`;
  return {
    schema: {
      kind: 'collectionType',
      collectionName,
      info: { singularName, pluralName, displayName },
      options: { draftAndPublish: false },
      pluginOptions: {
        'content-manager': { visible: false },
        'content-type-builder': { visible: false },
      },
      indexes: [
        ...uniques.map((columns) => ({ name: nameOf(columns, 'uq'), columns: [...columns], type: 'unique' })),
        ...indexes.map((columns) => ({ name: nameOf(columns, 'idx'), columns: [...columns] })),
      ],
      attributes,
    },
  };
};
