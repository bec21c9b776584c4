import { useAuth } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import { useInvitationsOptionsQuery } from '../invitations/api';
import { SECTIONS, type Section } from './sections';

/** The parts of the plugin that this admin may open, and which of them the page belongs to. */
export const useSections = (): { sections: Section[]; current: Section | undefined } => {
  const held = useAuth('Invitations', ({ permissions }) => permissions);
  const { pathname } = useLocation();
  const permitted = SECTIONS.filter(({ permissions }) =>
    permissions.some(({ action }) => held.some((permission) => permission.action === action)),
  );
  const isAsked = permitted.some(({ feature }) => feature);
  const { data: options } = useInvitationsOptionsQuery(undefined, { skip: !isAsked });
  const sections = permitted.filter(({ feature }) => !feature || options?.features[feature] !== false);
  const current = sections.findLast(({ to }) => pathname === to || pathname.startsWith(`${to}/`));

  return { sections, current };
};
