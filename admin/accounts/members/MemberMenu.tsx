import { Crown, Key, Trash } from '@strapi/icons';
import { RowMenu } from '../../kernel/RowMenu';
import { useTranslate, type MessageId } from '../../kernel/messages';
import { useAllowedMembers } from '../../kernel/permissions';
import type { Membership } from '../contract';
import { MEMBER_ACTIONS, isMemberActionPossible, type MemberAction } from './member-actions';

const LOOKS: Record<MemberAction, { label: MessageId; icon: typeof Key; isDangerous?: boolean }> = {
  permissions: { label: 'members.manage', icon: Key },
  makeOwner: { label: 'members.makeOwner', icon: Crown },
  remove: { label: 'members.remove', icon: Trash, isDangerous: true },
};

export type RunMemberAction = (action: MemberAction, membership: Membership) => void;

interface MemberMenuProps {
  membership: Membership;
  /** What the menu is named after; the member, if left out */
  name?: string;
  run: RunMemberAction;
}

/** All that can be done with a member. */
export const MemberMenu = ({ membership, name, run }: MemberMenuProps) => {
  const t = useTranslate();
  const { allowed } = useAllowedMembers();
  const actions = MEMBER_ACTIONS.filter(
    (action) => allowed.manage && isMemberActionPossible(action, membership),
  );

  return (
    <RowMenu
      label={t('action.menu', { name: name ?? membership.user.email })}
      items={actions.map((action) => {
        const { label, ...look } = LOOKS[action];
        return { ...look, label: t(label), onSelect: () => run(action, membership) };
      })}
    />
  );
};
