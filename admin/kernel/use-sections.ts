import { useAuth } from '@strapi/strapi/admin';
import { useLocation } from 'react-router-dom';
import { SECTIONS, type Section } from './sections';

/** The parts of the plugin that this admin may open, and which of them the page belongs to. */
export const useSections = (): { sections: Section[]; current: Section | undefined } => {
  const held = useAuth('Invitations', ({ permissions }) => permissions);
  const { pathname } = useLocation();
  const sections = SECTIONS.filter(({ permissions }) =>
    permissions.some(({ action }) => held.some((permission) => permission.action === action)),
  );
  const current = sections.findLast(({ to }) => pathname === to || pathname.startsWith(`${to}/`));

  return { sections, current };
};
