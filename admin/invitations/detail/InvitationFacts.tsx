import { Link } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { Facts, type Fact } from '../../kernel/Facts';
import { Time } from '../../kernel/Time';
import { useTranslate } from '../../kernel/messages';
import { useActorName } from '../InviterText';
import { useRoleName } from '../RoleText';
import { StatusBadge } from '../StatusBadge';
import { useInvitationsOptionsQuery } from '../api';
import { SOURCES, type InvitationDetail, type Source } from '../contract';
import { countryName } from '../fields/countries';
import { userPath } from '../person';
import { useAccessFacts } from '../use-access-facts';

const isSource = (text: string): text is Source => SOURCES.some((source) => source === text);

/** Every field of the invitation. */
export const InvitationFacts = ({ invitation }: { invitation: InvitationDetail }) => {
  const t = useTranslate();
  const { locale: adminLanguage } = useIntl();
  const actorName = useActorName();
  const roleName = useRoleName();
  const accessFacts = useAccessFacts();
  const { data: options } = useInvitationsOptionsQuery(undefined);
  const { email, firstName, lastName, phone, countryCode, role, message, locale, source, user } = invitation;
  const language = options?.languages.find(({ code }) => code === locale)?.name ?? locale;

  const endOf = ({ acceptedAt, declinedAt, cancelledAt }: InvitationDetail): Fact[] => {
    if (acceptedAt) return [{ label: t('detail.acceptedAt'), value: <Time at={acceptedAt} /> }];
    if (declinedAt) return [{ label: t('detail.declinedAt'), value: <Time at={declinedAt} /> }];
    if (cancelledAt) return [{ label: t('detail.cancelledAt'), value: <Time at={cancelledAt} /> }];
    return [];
  };

  const facts: Fact[] = [
    { label: t('column.status'), value: <StatusBadge status={invitation.status} /> },
    { label: t('field.email'), value: email },
    { label: t('field.firstName'), value: firstName || '–' },
    { label: t('field.lastName'), value: lastName || '–' },
    { label: t('field.phone'), value: phone || '–' },
    { label: t('field.countryCode'), value: countryCode ? countryName(countryCode, adminLanguage) : '–' },
    { label: t('field.role'), value: roleName(role) },
    ...accessFacts(invitation),
    { label: t('field.emailPolicy'), value: t(`emailPolicy.${invitation.emailPolicy}`) },
    { label: t('field.locale'), value: language || t('field.locale.default') },
    { label: t('column.invitedBy'), value: actorName(invitation.invitedBy) },
    { label: t('filter.source'), value: isSource(source) ? t(`source.${source}`) : source },
    { label: t('detail.createdAt'), value: <Time at={invitation.createdAt} /> },
    { label: t('column.expiresAt'), value: <Time at={invitation.expiresAt} /> },
    ...endOf(invitation),
    {
      label: t('detail.user'),
      value: user ? (
        <Link tag={RouterLink} to={userPath(user.documentId)}>
          {user.username ?? email}
        </Link>
      ) : (
        '–'
      ),
    },
    { label: t('field.message'), value: message || '–' },
  ];

  return <Facts facts={facts} />;
};
