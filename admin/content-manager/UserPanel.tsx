import { TranslatedPages } from '../kernel/TranslatedPages';
import { UserStanding } from './UserStanding';

/** The panel's content with its texts. */
const UserPanel = ({ id }: { id: string }) => (
  <TranslatedPages>
    <UserStanding id={id} />
  </TranslatedPages>
);

export default UserPanel;
