/** Guards a route: the account is the one that the path names, and the member must have the permission. */
const guard = (permission: string) => ({
  name: 'plugin::invitations.has-permission',
  config: { account: { from: 'path', name: 'account' }, permission },
});

/**
 * The host is not asked: it would want the permission to be given to a role. The policy reads the token by itself, and
 * what somebody may do is decided by their membership.
 */
const signedIn = false;

export default {
  routes: [
    {
      method: 'GET',
      path: '/accounts/:account/invoices',
      handler: 'invoice.find',
      config: { auth: signedIn, policies: [guard('invoices.view')] },
    },
    {
      method: 'POST',
      path: '/accounts/:account/invoices',
      handler: 'invoice.create',
      config: { auth: signedIn, policies: [guard('invoices.edit')] },
    },
  ],
};
