import { useState } from 'react';
import { Button, Flex, LinkButton } from '@strapi/design-system';
import { Pencil, PaperPlane, SignOut } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { invitePath } from '../../invitations/person';
import { useTranslate } from '../../kernel/messages';
import { useAllowed, useAllowedPeople } from '../../kernel/permissions';
import type { PersonDetail } from '../contract';
import { editPersonPath } from '../paths';
import { RevokeSessionsDialog } from './RevokeSessionsDialog';

/** What can be done with a user, beside what belongs to their memberships and invitations. */
export const PersonActions = ({ person }: { person: PersonDetail }) => {
  const t = useTranslate();
  const { allowed } = useAllowed();
  const { allowed: allowedPeople } = useAllowedPeople();
  const [isAsked, setIsAsked] = useState(false);

  return (
    <Flex gap={2} wrap="wrap">
      {allowed.create && (
        <LinkButton
          tag={Link}
          to={invitePath({ email: person.email })}
          variant="secondary"
          startIcon={<PaperPlane />}
        >
          {t('people.inviteIntoAccount')}
        </LinkButton>
      )}
      {allowedPeople.update && (
        <>
          <Button variant="secondary" startIcon={<SignOut />} onClick={() => setIsAsked(true)}>
            {t('people.revokeSessions')}
          </Button>
          <LinkButton
            tag={Link}
            to={editPersonPath(person.documentId)}
            variant="secondary"
            startIcon={<Pencil />}
          >
            {t('action.edit')}
          </LinkButton>
        </>
      )}
      {isAsked && <RevokeSessionsDialog person={person} onClose={() => setIsAsked(false)} />}
    </Flex>
  );
};
