import { portalFlash, portalLanguages, portalNavigation } from './frame';
import { portalHome } from './home';
import { portalAccess, portalChecks, portalPager, portalPermissions } from './parts';
import {
  portalAddress,
  portalCode,
  portalConfirm,
  portalOutcome,
  portalProfile,
  portalSettings,
  portalSignIn,
} from './personal';
import { portalReview } from './review';
import { portalInvite, portalMember, portalUsers } from './users';

/** The templates of the end user's portal. */
export const portalTemplates = {
  'portal-navigation': portalNavigation,
  'portal-flash': portalFlash,
  'portal-languages': portalLanguages,
  'portal-checks': portalChecks,
  'portal-access': portalAccess,
  'portal-permissions': portalPermissions,
  'portal-pager': portalPager,
  'portal-sign-in': portalSignIn,
  'portal-home': portalHome,
  'portal-review': portalReview,
  'portal-address': portalAddress,
  'portal-code': portalCode,
  'portal-profile': portalProfile,
  'portal-settings': portalSettings,
  'portal-confirm': portalConfirm,
  'portal-outcome': portalOutcome,
  'portal-users': portalUsers,
  'portal-invite': portalInvite,
  'portal-member': portalMember,
} as const;
