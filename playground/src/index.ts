import type { Core } from '@strapi/strapi';

/** Sets what the host keeps in its database rather than in a file: may anybody register, or only invited people? */
const storeRegistrationSetting = async (strapi: Core.Strapi, isOpen: boolean): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const advanced = (await store.get({})) as Record<string, unknown> | null;
  if (advanced?.allow_register === isOpen) return;
  await store.set({ value: { ...advanced, allow_register: isOpen } });
};

export default {
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await storeRegistrationSetting(strapi, process.env.ALLOW_REGISTER === 'true');
  },
};
