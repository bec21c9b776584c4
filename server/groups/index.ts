import { defineFeature } from '../kernel/feature';

import { contentTypes } from './content-type';
import { createGroupsService } from './service';

/** Named sets of people, of the whole site or of one account. */
export const groups = defineFeature({
  name: 'groups',
  contentTypes,
  services: { groups: createGroupsService },
});
