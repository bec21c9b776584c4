import type { StrapiApp } from '@strapi/strapi/admin';
import { InviteUserButton } from './InviteUserButton';
import { UserSidePanel } from './UserSidePanel';

interface ContentManagerApis {
  addEditViewSidePanel(panels: (typeof UserSidePanel)[]): void;
}

const isContentManager = (
  apis: Record<string, unknown>,
): apis is Record<string, unknown> & ContentManagerApis => typeof apis.addEditViewSidePanel === 'function';

/** Puts a panel beside the site's users, and a button above their list. */
export const addToContentManager = ({ getPlugin }: Pick<StrapiApp, 'getPlugin'>): void => {
  const contentManager = getPlugin('content-manager');
  if (isContentManager(contentManager.apis)) contentManager.apis.addEditViewSidePanel([UserSidePanel]);
  contentManager.injectComponent('listView', 'actions', {
    name: 'invitations-invite-user',
    Component: InviteUserButton,
  });
};
