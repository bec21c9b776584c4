import { Loader } from '@strapi/design-system';
import { TranslatedPages } from '../kernel/TranslatedPages';
import { UserStanding } from './UserStanding';

/** The panel's content with its texts. */
const UserPanel = ({ id }: { id: string }) => (
  <TranslatedPages loading={<Loader small />}>
    <UserStanding id={id} />
  </TranslatedPages>
);

export default UserPanel;
