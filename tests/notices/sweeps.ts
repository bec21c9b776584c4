import { getService } from '../../server/kernel/get-service';
// For the types of the services.
import type {} from '../../server/delivery/service';
import type {} from '../../server/notices/service';
import type { App } from '../support';

/** What cron does on every node, and then what the workers do. */
export const remindNow = async (app: App): Promise<void> => {
  await getService(app.strapi, 'notices').sendReminders();
  await getService(app.strapi, 'delivery').drain();
};

export const digestNow = async (app: App): Promise<void> => {
  await getService(app.strapi, 'notices').sendDigests();
  await getService(app.strapi, 'delivery').drain();
};

/** All that is waiting goes out. */
export const drain = (app: App): Promise<void> => getService(app.strapi, 'delivery').drain();
