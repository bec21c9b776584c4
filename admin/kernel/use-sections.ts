import { useAuth } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import { useInvitationsOptionsQuery } from '../invitations/api';
import { SECTIONS, type Section } from './sections';

/**
 * The parts of the plugin that this admin may open, and which of them the page belongs to. A site that has switched
 * accounts off knows no permissions of their members; otherwise it knows the plugin's own at least.
 */
export const useSections = (): { sections: Section[]; current: Section | undefined } => {
  const held = useAuth('Invitations', ({ permissions }) => permissions);
  const { pathname } = useLocation();
  const permitted = SECTIONS.filter(({ permissions }) =>
    permissions.some(({ action }) => held.some((permission) => permission.action === action)),
  );
  const { data: options } = useInvitationsOptionsQuery(undefined, { skip: permitted.length === 0 });
  const hasAccounts = options?.permissions.length !== 0;
  const sections = permitted.filter(({ isOfAccounts }) => hasAccounts || !isOfAccounts);
  const current = sections.findLast(({ to }) => pathname === to || pathname.startsWith(`${to}/`));

  return { sections, current };
};
