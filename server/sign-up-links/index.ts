import { defineFeature } from '../kernel/feature';

import { adminController } from './admin-controller';
import { adminActions, adminRoutes } from './admin-routes';
import { confirmSignUp } from './confirm';
import { contentApiController } from './content-api-controller';
import { contentApiRoutes } from './content-api-routes';
import { contentTypes } from './content-type';
import { createContext } from './context';
import { presentSignUpLink } from './present';
import { SUBJECT } from './record';
import { FLOW, type SignUpPayload } from './register';
import { createSignUpLinksService } from './service';

/** Links that many people can register with. */
export const signUpLinks = defineFeature({
  name: 'sign-up-links',
  contentTypes,
  services: { 'sign-up-links': createSignUpLinksService },
  controllers: { 'sign-up-link-admin': adminController, 'sign-up-link': contentApiController },
  adminRoutes,
  contentApiRoutes,
  adminActions,
  bootstrap({ strapi }) {
    const context = createContext(strapi);
    context.bus.present(SUBJECT, async (ids) => {
      const records = await context.store.byIds(ids);
      return new Map(records.map((record) => [record.id, { ...presentSignUpLink(record, context.now()) }]));
    });
    context.groups.registerUser({
      kind: 'signUpLinks',
      count: (group) => context.store.countOfGroup(group),
      detach: (group) => context.store.dropGroup(group),
    });
    // What was begun before the feature was switched off ends there.
    if (context.config.features.signUpLinks) {
      context.challenges.registerFlow(FLOW, {
        confirm: (payload, proof) => confirmSignUp(context, payload as unknown as SignUpPayload, proof),
      });
    }
  },
});
