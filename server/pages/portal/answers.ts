import { myDeclineSchema } from '../../invitations/contract';
import { getService } from '../../kernel/get-service';
import { pathId } from '../../kernel/path-id';
import { parse } from '../../kernel/validate';
import { type Form, lineOf } from '../form';

import { pendingOf } from './home';
import { chosenNotifications } from './notifications';
import { problemOf, type Returned, reviewAgain } from './review';
import { actorOf, leadOn, type PortalVisit } from './visit';
import type { Flash } from './flash';

/** From the screen of all of them back to it, as long as something is left to answer. */
const afterAnswer = async (visit: PortalVisit, form: Form, flash: Flash): Promise<void> => {
  const isLeft = form.get('from') === 'all' && (await pendingOf(visit)).length > 0;
  leadOn(visit, isLeft ? '/invitations' : '', flash);
};

const orAgain = async (
  visit: PortalVisit,
  form: Form,
  action: Returned['action'],
  work: () => Promise<void>,
): Promise<void> => {
  try {
    await work();
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) {
      throw error;
    }
    await reviewAgain(visit, { documentId: pathId(visit.ctx), form, action, problem });
  }
};

/** `POST …/portal/invitations/:id/accept`. */
export const approve = (visit: PortalVisit, form: Form): Promise<void> =>
  orAgain(visit, form, 'accept', async () => {
    const { strapi, user, origin } = visit;
    const { membership } = await getService(strapi, 'invitations').acceptMine(
      user,
      pathId(visit.ctx),
      { acceptTerms: lineOf(form, 'acceptTerms') },
      origin,
    );
    const notifications = chosenNotifications(strapi, form);
    if (membership && Object.keys(notifications).length > 0) {
      const members = getService(strapi, 'members');
      const own = await members.find(membership.documentId, { userId: user.id });
      await members.editOwn(own, notifications, actorOf(visit));
    }
    await afterAnswer(visit, form, 'done.approved');
  });

/** `POST …/portal/invitations/:id/decline`. */
export const decline = (visit: PortalVisit, form: Form): Promise<void> =>
  orAgain(visit, form, 'decline', async () => {
    const { strapi, user, origin, ctx } = visit;
    const reason = lineOf(form, 'reason');
    const answer = parse(myDeclineSchema, {
      suppress: form.get('suppress') === 'true',
      ...(reason !== undefined && { reason }),
    });
    await getService(strapi, 'invitations').declineMine(user, pathId(ctx), answer, origin);
    await afterAnswer(visit, form, 'done.declined');
  });
