import type { Core } from '@strapi/types';

/** Where the values of an attribute are; those of a relation are the ids of its other side. */
export interface Column {
  attribute: string;
  name: string;
  type: string;
}

/** What of an attribute in the host's metadata says where it is stored. */
interface Stored {
  type: string;
  columnName?: string;
  owner?: boolean;
  joinColumn?: { name: string };
}

const columnOf = (attribute: string, stored: Stored): Column | null => {
  const { type, columnName, owner, joinColumn } = stored;
  const name = type === 'relation' ? (owner ? joinColumn?.name : undefined) : (columnName ?? attribute);
  return name === undefined ? null : { attribute, name, type };
};

/** By content type, for each database; none changes while the host runs. */
const databases = new WeakMap<object, Map<string, readonly Column[]>>();

/** The columns of a content type's own table; a relation that has a table of its own has none. */
export const columnsOf = ({ db }: Core.Strapi, uid: string): readonly Column[] => {
  const tables = databases.get(db) ?? new Map<string, readonly Column[]>();
  databases.set(db, tables);
  const columns =
    tables.get(uid) ??
    Object.entries(db.metadata.get(uid).attributes).flatMap(
      ([attribute, stored]) => columnOf(attribute, stored) ?? [],
    );
  tables.set(uid, columns);
  return columns;
};
