import { Navigate, Route, Routes } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';
import { AccountPage } from '../accounts/detail/AccountPage';
import { EditAccountPage } from '../accounts/form/EditAccountPage';
import { NewAccountPage } from '../accounts/form/NewAccountPage';
import { AccountsPage } from '../accounts/list/AccountsPage';
import { GroupPage } from '../groups/detail/GroupPage';
import { GroupsPage } from '../groups/list/GroupsPage';
import { ImportPage } from '../imports/ImportPage';
import { ImportsPage } from '../imports/ImportsPage';
import { PluginLayout } from '../kernel/PluginLayout';
import { TranslatedPages } from '../kernel/TranslatedPages';
import { useSections } from '../kernel/use-sections';
import { InvitedPerson } from '../people/InvitedPerson';
import { PersonPage } from '../people/detail/PersonPage';
import { EditPersonPage } from '../people/edit/EditPersonPage';
import { PeoplePage } from '../people/list/PeoplePage';
import { PrivacyPage } from '../privacy/PrivacyPage';
import { LinkPage } from '../sign-up-links/detail/LinkPage';
import { EditLinkPage } from '../sign-up-links/form/EditLinkPage';
import { NewLinkPage } from '../sign-up-links/form/NewLinkPage';
import { LinksPage } from '../sign-up-links/list/LinksPage';
import { SuppressionsPage } from '../suppressions/SuppressionsPage';
import { NewTermsPage } from '../terms/NewTermsPage';
import { TermsPage } from '../terms/TermsPage';
import { DetailPage } from './detail/DetailPage';
import { EditPage } from './detail/EditPage';
import { ListPage } from './list/ListPage';
import { LIST_PATH } from './person';
import { InvitePage } from './wizard/InvitePage';

/** The menu entry leads to the invitations, and admins who may not see those to the first part that they may. */
const Home = () => {
  const [first] = useSections().sections;
  return !first || first.to === LIST_PATH ? <ListPage /> : <Navigate to={first.to} replace />;
};

/** What the menu entry opens. Each page checks its own permission. */
const Pages = () => (
  <TranslatedPages>
    <PluginLayout>
      <Routes>
        <Route index element={<Home />} />
        <Route path="invite" element={<InvitePage />} />
        <Route path="accounts" element={<AccountsPage />} />
        <Route path="accounts/new" element={<NewAccountPage />} />
        <Route path="accounts/:id" element={<AccountPage />} />
        <Route path="accounts/:id/edit" element={<EditAccountPage />} />
        <Route path="groups" element={<GroupsPage />} />
        <Route path="groups/:id" element={<GroupPage />} />
        <Route path="people" element={<PeoplePage />} />
        <Route path="people/user/:id" element={<PersonPage />} />
        <Route path="people/user/:id/edit" element={<EditPersonPage />} />
        <Route path="people/invitation/:id" element={<InvitedPerson />} />
        <Route path="sign-up-links" element={<LinksPage />} />
        <Route path="sign-up-links/new" element={<NewLinkPage />} />
        <Route path="sign-up-links/:id" element={<LinkPage />} />
        <Route path="sign-up-links/:id/edit" element={<EditLinkPage />} />
        <Route path="settings/terms" element={<TermsPage />} />
        <Route path="settings/terms/new" element={<NewTermsPage />} />
        <Route path="settings/suppressions" element={<SuppressionsPage />} />
        <Route path="settings/privacy" element={<PrivacyPage />} />
        <Route path="imports" element={<ImportsPage />} />
        <Route path="imports/:id" element={<ImportPage />} />
        <Route path=":id" element={<DetailPage />} />
        <Route path=":id/edit" element={<EditPage />} />
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </PluginLayout>
  </TranslatedPages>
);

export default Pages;
