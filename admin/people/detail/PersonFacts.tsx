import { Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { GroupsText } from '../../accounts/members/GroupsText';
import { countryName } from '../../invitations/fields/countries';
import { userPath } from '../../invitations/person';
import { Facts, type Fact } from '../../kernel/Facts';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import { PersonStateBadge } from '../PersonStateBadge';
import type { PersonDetail } from '../contract';

/** Who the user is. */
export const PersonFacts = ({ person }: { person: PersonDetail }) => {
  const t = useTranslate();
  const { locale } = useIntl();
  const { documentId, email, username, role, state } = person;
  const { firstName, lastName, phone, countryCode } = person.profile;

  const facts: Fact[] = [
    { label: t('column.status'), value: <PersonStateBadge state={state} /> },
    { label: t('field.email'), value: email },
    {
      label: t('detail.user'),
      value: (
        <Link tag={RouterLink} to={userPath(documentId)}>
          {username ?? email}
        </Link>
      ),
    },
    { label: t('field.firstName'), value: firstName || '–' },
    { label: t('field.lastName'), value: lastName || '–' },
    { label: t('field.phone'), value: phone || '–' },
    { label: t('field.countryCode'), value: countryCode ? countryName(countryCode, locale) : '–' },
    { label: t('field.role'), value: role?.name ?? '–' },
    { label: t('field.groups'), value: <GroupsText groups={person.groups} /> },
    {
      label: t('people.createdAt'),
      value: (
        <Typography>
          <RelativeTime at={person.createdAt} />
        </Typography>
      ),
    },
  ];

  return <Facts facts={facts} />;
};
