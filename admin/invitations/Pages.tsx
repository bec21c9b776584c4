import { Route, Routes } from 'react-router-dom';
import { Page } from '@strapi/strapi/admin';
import { TranslatedPages } from '../kernel/TranslatedPages';
import { DetailPage } from './detail/DetailPage';
import { EditPage } from './detail/EditPage';
import { ListPage } from './list/ListPage';
import { InvitePage } from './wizard/InvitePage';

/** What the menu entry opens. Each page checks its own permission. */
const Pages = () => (
  <TranslatedPages>
    <Routes>
      <Route index element={<ListPage />} />
      <Route path="invite" element={<InvitePage />} />
      <Route path=":id" element={<DetailPage />} />
      <Route path=":id/edit" element={<EditPage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  </TranslatedPages>
);

export default Pages;
