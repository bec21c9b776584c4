import type { Context } from 'koa';

import { getConfig } from '../../config';
import { PluginError } from '../../kernel/errors';
import type { LifecycleContext } from '../../kernel/feature';
import { getService } from '../../kernel/get-service';
import { originOf } from '../../rate-limits';
import { type Form, readForm } from '../form';
import { showRefusal } from '../page';
import { toRefusal } from '../refusal';
import { assertOwnForm, foreignForm } from '../same-site';

import { sendCode, showAddress } from './address';
import { askForCode, confirmCode, resendCode } from './address-code';
import { approve, decline } from './answers';
import { showHome } from './home';
import { invite, showInvite } from './invite';
import { askToCancel, cancelInvite, resendInvite } from './invites';
import { keepLanguage, portalLanguage } from './language';
import { askToRemove, askToTransfer, removeMember, saveMember, showMember, transfer } from './manage';
import { doorTo, safeNext } from './next-path';
import { saveProfile, showProfile } from './profile';
import { showPortalRefusal } from './refusals';
import { reviewAll, reviewOne } from './review';
import { askToLeave, leave, saveSettings, showSettings } from './settings';
import { openDoor, signIn, signOut } from './sign-in';
import { showUsers } from './users';
import { baseOf, goTo, leadOn, type PortalVisit } from './visit';

type Page = (visit: PortalVisit) => Promise<void> | void;
type Act = (visit: PortalVisit, form: Form) => Promise<void>;

/** The end user's portal. Each page is for whoever is signed in; what they may do there the services decide. */
export const createPortalController = ({ strapi }: LifecycleContext) => {
  const visitOf = async (ctx: Context): Promise<PortalVisit | null> => {
    const viewer = await getService(strapi, 'portal-sessions').viewer(ctx);
    return (
      viewer && {
        strapi,
        ctx,
        viewer,
        user: viewer.user,
        language: portalLanguage(ctx),
        origin: originOf(strapi, ctx),
      }
    );
  };

  /** Whoever wants what waits for a proved address is led to prove theirs. */
  const refuse = (visit: PortalVisit, error: PluginError): void =>
    error.details.reason === 'unproved-address' ? leadOn(visit, '/address') : showPortalRefusal(visit, error);

  const forVisitors = async (ctx: Context, work: (visit: PortalVisit) => Promise<void> | void) => {
    const visit = await visitOf(ctx);
    if (!visit) {
      goTo(ctx, doorTo(baseOf(strapi), ctx.path));
      return;
    }
    try {
      await work(visit);
    } catch (error) {
      if (!(error instanceof PluginError)) {
        throw error;
      }
      refuse(visit, error);
    }
  };

  const shown = (page: Page) => (ctx: Context) => forVisitors(ctx, page);

  const posted = (act: Act) => (ctx: Context) =>
    forVisitors(ctx, async (visit) => {
      assertOwnForm(ctx, getConfig(strapi).publicUrl);
      const form = readForm(ctx);
      if (!visit.viewer.isOwnForm(form.get('csrf') ?? '')) {
        throw foreignForm();
      }
      await act(visit, form);
    });

  /** The door: nobody is signed in yet, so there is nothing that a form could carry to show whose it is. */
  const atDoor = (work: (ctx: Context) => Promise<void> | void) => async (ctx: Context) => {
    try {
      await work(ctx);
    } catch (error) {
      if (!(error instanceof PluginError)) {
        throw error;
      }
      showRefusal(strapi, ctx, toRefusal(error), null);
    }
  };

  const postedAtDoor = (act: (ctx: Context, form: Form) => Promise<void> | void) =>
    atDoor((ctx) => {
      assertOwnForm(ctx, getConfig(strapi).publicUrl);
      return act(ctx, readForm(ctx));
    });

  return {
    door: atDoor((ctx) => openDoor(strapi, ctx)),
    signIn: postedAtDoor((ctx, form) => signIn(strapi, ctx, { form, origin: originOf(strapi, ctx) })),
    signOut: posted((visit) => signOut(strapi, visit.ctx)),
    language: postedAtDoor((ctx, form) => {
      keepLanguage(strapi, ctx, form.get('language'));
      goTo(ctx, safeNext(baseOf(strapi), form.get('next')));
    }),
    home: shown(showHome),
    reviewAll: shown((visit) => reviewAll(visit)),
    review: shown((visit) => reviewOne(visit)),
    approve: posted(approve),
    decline: posted(decline),
    address: shown(showAddress),
    sendCode: posted(sendCode),
    code: shown(askForCode),
    confirmCode: posted(confirmCode),
    resendCode: posted(resendCode),
    profile: shown(showProfile),
    saveProfile: posted(saveProfile),
    settings: shown(showSettings),
    saveSettings: posted(saveSettings),
    askToLeave: shown(askToLeave),
    leave: posted(leave),
    users: shown(showUsers),
    inviteForm: shown(showInvite),
    invite: posted(invite),
    resend: posted(resendInvite),
    askToCancel: shown(askToCancel),
    cancel: posted(cancelInvite),
    member: shown(showMember),
    saveMember: posted(saveMember),
    askToRemove: shown(askToRemove),
    remove: posted(removeMember),
    askToTransfer: shown(askToTransfer),
    transfer: posted(transfer),
  };
};
