/** Who may log in to the demo's admin panel. */
export const superAdmin = { email: 'admin@demo.test', password: 'Invitations-1' };

/** The password of every user of the site that the demo makes. */
export const userPassword = 'Invitations-1';
