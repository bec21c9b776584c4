import { Navigate, useParams } from 'react-router-dom';
import { invitationPath } from '../invitations/person';

/** Who is only invited is shown on the invitation's page, which has all there is to know of them. */
export const InvitedPerson = () => {
  const { id = '' } = useParams();
  return <Navigate to={invitationPath(id)} replace />;
};
