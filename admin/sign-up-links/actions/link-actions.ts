import { ArrowClockwise, CrossCircle, Link, Pencil, Play, Stop, Trash } from '@strapi/icons';
import type { MessageId } from '../../kernel/messages';
import type { AllowedLinks } from '../../kernel/permissions';
import type { SignUpLink } from '../contract';

const isLiving = ({ state }: SignUpLink) => state === 'active' || state === 'paused';
const isNotRevoked = ({ state }: SignUpLink) => state !== 'revoked';

export type LinkAction = 'copyLink' | 'update' | 'pause' | 'resume' | 'rotate' | 'revoke' | 'delete';

interface LinkActionLook {
  action: LinkAction;
  label: MessageId;
  icon: typeof Link;
  isDangerous?: boolean;
  /** The server decides; this only keeps out of sight what it would refuse. */
  isPossible: (link: SignUpLink) => boolean;
}

/** In the order in which menus show them. */
const LOOKS: LinkActionLook[] = [
  { action: 'copyLink', label: 'action.copyLink', icon: Link, isPossible: isLiving },
  { action: 'update', label: 'action.edit', icon: Pencil, isPossible: isNotRevoked },
  { action: 'pause', label: 'links.pause', icon: Stop, isPossible: ({ state }) => state === 'active' },
  { action: 'resume', label: 'links.resume', icon: Play, isPossible: ({ state }) => state === 'paused' },
  { action: 'rotate', label: 'links.rotate', icon: ArrowClockwise, isPossible: isNotRevoked },
  { action: 'revoke', label: 'links.revoke', icon: CrossCircle, isDangerous: true, isPossible: isNotRevoked },
  // Of one that was used something is to be known still: who came by it.
  {
    action: 'delete',
    label: 'action.delete',
    icon: Trash,
    isDangerous: true,
    isPossible: ({ uses }) => uses === 0,
  },
];

/** What can be done with the link now, by this admin. */
export const possibleLooks = (link: SignUpLink, allowed: AllowedLinks): LinkActionLook[] =>
  LOOKS.filter(({ action, isPossible }) => allowed[action] && isPossible(link));
