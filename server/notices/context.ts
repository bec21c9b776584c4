import type { Core } from '@strapi/types';

import { createContext as createInvitationContext } from '../invitations/context';

import { createNoticeStore } from './store';

/** What this feature needs: whatever invitations do, and its own table. */
export const createContext = (strapi: Core.Strapi) => ({
  strapi,
  notices: createNoticeStore(strapi),
  /** The verbs and the table of invitations. */
  invitations: createInvitationContext(strapi),
});

export type Context = ReturnType<typeof createContext>;
