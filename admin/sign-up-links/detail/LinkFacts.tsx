import { useActorName } from '../../invitations/InviterText';
import { useRoleName } from '../../invitations/RoleText';
import { useAccessFacts } from '../../invitations/use-access-facts';
import { Facts, type Fact } from '../../kernel/Facts';
import { Time } from '../../kernel/Time';
import { useTranslate } from '../../kernel/messages';
import { LinkStateBadge } from '../LinkStateBadge';
import { useUsesText } from '../UsesText';
import type { SignUpLink } from '../contract';

/** What the link gives, to whom and for how long. */
export const LinkFacts = ({ link }: { link: SignUpLink }) => {
  const t = useTranslate();
  const actorName = useActorName();
  const roleName = useRoleName();
  const accessFacts = useAccessFacts();
  const usesText = useUsesText();

  const facts: Fact[] = [
    { label: t('column.status'), value: <LinkStateBadge link={link} /> },
    { label: t('links.uses'), value: usesText(link) },
    { label: t('column.expiresAt'), value: <Time at={link.expiresAt} /> },
    { label: t('links.domains'), value: link.domains.join('\n') || t('links.domains.any') },
    { label: t('field.role'), value: roleName(link.role) },
    ...accessFacts(link),
    { label: t('links.createdBy'), value: actorName(link.createdBy) },
    { label: t('detail.createdAt'), value: <Time at={link.createdAt} /> },
  ];
  return <Facts facts={facts} />;
};
