import { defineFeature } from '../kernel/feature';

import { contentTypes } from './content-type';
import { createAccountsService } from './service';

/** What people are invited into, and who is in it. */
export const accounts = defineFeature({
  name: 'accounts',
  contentTypes,
  services: { accounts: createAccountsService },
});
