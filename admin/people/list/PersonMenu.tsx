import { Eye, Pencil } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import { possibleLooks } from '../../invitations/actions/action-looks';
import type { RunAction } from '../../invitations/actions/use-actions';
import { RowMenu, type RowMenuItem } from '../../kernel/RowMenu';
import { useTranslate } from '../../kernel/messages';
import { useAllowed, useAllowedPeople } from '../../kernel/permissions';
import type { Person } from '../contract';
import { toTarget } from '../invited';
import { editPersonPath, pathOf } from '../paths';

interface PersonMenuProps {
  person: Person;
  /** Starts an action on the invitation of somebody who has no user yet. */
  run: RunAction;
}

/** All that can be done with somebody of the list. */
export const PersonMenu = ({ person, run }: PersonMenuProps) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const { allowed } = useAllowed();
  const { allowed: allowedPeople } = useAllowedPeople();

  const userItems = (): RowMenuItem[] =>
    allowedPeople.update
      ? [
          {
            label: t('action.edit'),
            icon: Pencil,
            onSelect: () => navigate(editPersonPath(person.documentId)),
          },
        ]
      : [];

  const invitationItems = (): RowMenuItem[] => {
    const target = toTarget(person);
    return possibleLooks(target, allowed).map(({ action, label, ...look }) => ({
      ...look,
      label: t(label),
      onSelect: () => run(action, target),
    }));
  };

  return (
    <RowMenu
      label={t('list.actions', { email: person.email })}
      items={[
        { label: t('action.view'), icon: Eye, onSelect: () => navigate(pathOf(person)) },
        ...(person.kind === 'user' ? userItems() : invitationItems()),
      ]}
    />
  );
};
