import { Mail } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { addToContentManager } from './content-manager/register';
import { addToHome } from './home/register';
import { PLUGIN_ID } from './kernel/plugin-id';
import { MENU_PERMISSIONS } from './kernel/sections';
import { loadStartTranslations } from './kernel/translations';

/**
 * What the admin panel loads at its start: the menu entry, that there is something for the home page, and what stands in the
 * content manager. Pages come when they are opened.
 */
export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Mail,
      intlLabel: { id: `${PLUGIN_ID}.menu`, defaultMessage: 'Invitations' },
      permissions: MENU_PERMISSIONS,
      Component: () => import('./invitations/Pages'),
    });
    addToHome(app);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap: addToContentManager,

  registerTrads: loadStartTranslations,
};
