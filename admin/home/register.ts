import { Mail } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { PERMISSIONS } from '../kernel/permissions';
import { PLUGIN_ID } from '../kernel/plugin-id';

/** Puts a widget on the panel's home page, for admins who may read invitations. It is loaded only where it is shown. */
export const addToHome = ({ widgets }: Pick<StrapiApp, 'widgets'>): void =>
  widgets.register({
    id: 'invitations',
    pluginId: PLUGIN_ID,
    icon: Mail,
    title: { id: `${PLUGIN_ID}.menu`, defaultMessage: 'Invitations' },
    link: {
      label: { id: `${PLUGIN_ID}.home.all`, defaultMessage: 'See all' },
      href: `/plugins/${PLUGIN_ID}`,
    },
    permissions: PERMISSIONS.read,
    component: async () => (await import('./HomeWidget')).default,
  });
