import { StateBadge } from '../../kernel/StateBadge';
import { useTranslate } from '../../kernel/messages';
import type { Membership } from '../contract';

/** Whether the member can log in. */
export const MemberState = ({ state }: Pick<Membership, 'state'>) => {
  const t = useTranslate();
  return (
    <StateBadge variant={state === 'active' ? 'success' : 'danger'} label={t(`members.state.${state}`)} />
  );
};
