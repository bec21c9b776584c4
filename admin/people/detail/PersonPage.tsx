import { useParams } from 'react-router-dom';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { fullName } from '../../invitations/person';
import { PEOPLE_PERMISSIONS } from '../../kernel/permissions';
import type { PersonDetail } from '../contract';
import { PEOPLE_PATH } from '../paths';
import { LoadPerson } from './LoadPerson';
import { PersonActions } from './PersonActions';
import { PersonBody } from './PersonBody';

const Detail = ({ person }: { person: PersonDetail }) => {
  const title = fullName(person) ?? person.username ?? person.email;

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={person.email}
        navigationAction={<BackButton fallback={PEOPLE_PATH} />}
        primaryAction={<PersonActions person={person} />}
      />
      <Layouts.Content>
        <PersonBody person={person} />
      </Layouts.Content>
    </Page.Main>
  );
};

const PersonRoute = () => {
  const { id = '' } = useParams();
  return <LoadPerson id={id}>{(person) => <Detail key={id} person={person} />}</LoadPerson>;
};

/** One user with their memberships, invitations and last log-in, for admins who may read people. */
export const PersonPage = () => (
  <Page.Protect permissions={PEOPLE_PERMISSIONS.read}>
    <PersonRoute />
  </Page.Protect>
);
