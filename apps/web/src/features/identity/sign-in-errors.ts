import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a sign-in that came back without success says to the person, by the portal's error code. */
export const SIGN_IN_ERRORS: Record<string, MessageDescriptor> = {
  'sign_in.expired': msg`This sign-in took too long or was already used. Start again.`,
  'sign_in.refused_by_provider': msg`Your organization’s provider did not confirm the sign-in. Try again.`,
  'sign_in.provider_unavailable': msg`Your organization’s provider does not answer. Try again shortly.`,
  'sign_in.assurance_too_low': msg`Your organization requires stronger authentication. Sign in with a second factor.`,
  'sign_in.account_pending': msg`Your account awaits validation by your organization’s administrator.`,
  'sign_in.account_dormant': msg`Your account has no access in ordinary times. When an incident needs you, a message to your address says so.`,
  'sign_in.account_refused': msg`This account may not sign in. Ask your organization’s administrator.`,
  'sign_in.unknown_address': msg`This way to sign in is not available. Start again with your e-mail address.`,
  'request.too_many': msg`Too many attempts. Wait a minute and try again.`,
  internal: msg`Something went wrong on our side. It has been recorded; try again.`,
};
