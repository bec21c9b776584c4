import { Typography } from '@strapi/design-system';
import { useTranslate, type MessageId } from '../kernel/messages';

const KINDS: Record<string, MessageId> = {
  admin: 'actor.admin',
  'api-token': 'actor.api-token',
  user: 'actor.user',
  invitee: 'actor.invitee',
  system: 'actor.system',
};

interface Actor {
  kind: string;
  name: string | null;
}

/** Who did something: by name, and where that is unknown by what they are. */
export const useActorName = (): ((actor: Actor) => string) => {
  const t = useTranslate();

  return ({ kind, name }) => {
    const known = KINDS[kind];
    const label = known ? t(known) : kind;
    if (!name) return label;
    return kind === 'api-token' ? t('actor.tokenNamed', { name }) : name;
  };
};

/** Who invited. */
export const InviterText = ({ inviter }: { inviter: Actor }) => {
  const actorName = useActorName();
  return <Typography style={{ overflowWrap: 'anywhere' }}>{actorName(inviter)}</Typography>;
};
