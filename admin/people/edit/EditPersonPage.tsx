import { useNavigate, useParams } from 'react-router-dom';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { fullName } from '../../invitations/person';
import { useTranslate } from '../../kernel/messages';
import { PEOPLE_PERMISSIONS } from '../../kernel/permissions';
import type { PersonDetail } from '../contract';
import { LoadPerson } from '../detail/LoadPerson';
import { personPath } from '../paths';
import { PersonForm } from './PersonForm';

const Edit = ({ person }: { person: PersonDetail }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const path = personPath(person.documentId);
  const title = t('people.edit', { name: fullName(person) ?? person.username ?? person.email });
  const leave = () => navigate(path);

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={person.email}
        navigationAction={<BackButton fallback={path} />}
      />
      <Layouts.Content>
        <PersonForm person={person} onSaved={leave} onCancel={leave} />
      </Layouts.Content>
    </Page.Main>
  );
};

const EditRoute = () => {
  const { id = '' } = useParams();
  return <LoadPerson id={id}>{(person) => <Edit key={id} person={person} />}</LoadPerson>;
};

/** Corrects a user's details and blocks or admits them, for admins who may read and edit people. */
export const EditPersonPage = () => (
  <Page.Protect permissions={PEOPLE_PERMISSIONS.read}>
    <Page.Protect permissions={PEOPLE_PERMISSIONS.update}>
      <EditRoute />
    </Page.Protect>
  </Page.Protect>
);
