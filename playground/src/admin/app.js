/** The panel asks nobody outside whether there is a newer Strapi, and shows no tutorials. */
export default {
  config: {
    notifications: { releases: false },
    tutorials: false,
  },
  bootstrap() {},
};
