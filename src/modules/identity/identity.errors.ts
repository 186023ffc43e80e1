import { defineErrors } from '@liaison/errors';

export const fail = defineErrors(
  {
    'sign_in.unknown_address': [
      404,
      'We cannot route this address to a sign-in provider. Check it, or ask your administrator.',
    ],
    'sign_in.notice_not_acknowledged': [400, 'Acknowledge the notice before you sign in.'],
    'sign_in.expired': [400, 'This sign-in took too long or was already used. Start again.'],
    'sign_in.refused_by_provider': [403, 'Your organization’s provider did not confirm the sign-in.'],
    'sign_in.provider_unavailable': [502, 'Your organization’s provider does not answer. Try again shortly.'],
    'sign_in.assurance_too_low': [
      403,
      'Your organization requires stronger authentication. Sign in with a second factor.',
    ],
    'sign_in.account_pending': [403, 'Your account awaits validation by your organization’s administrator.'],
    'sign_in.account_dormant': [
      403,
      'Your account has no access in ordinary times. When an incident needs you, a message to your address says so.',
    ],
    'sign_in.account_refused': [403, 'This account may not sign in. Ask your organization’s administrator.'],
    'provider.address_refused': [400, 'This provider’s address is not allowed.'],
    'provider.exists': [
      409,
      'The organization has a provider with this issuer and client id. Change that one.',
    ],
    'account_join.not_possible': [
      409,
      'Two accounts can be joined when they are of one organization, neither is disabled, and the provider of the old one is disabled and that of the new one is not.',
    ],
    'account_join.exists': [
      409,
      'There is an open request for one of these accounts. Decide that one first.',
    ],
    'account_join.not_open': [409, 'This request has been decided.'],
    'account_join.needs_another': [409, 'Another administrator confirms what you have asked.'],
    'domain.exists': [409, 'This e-mail domain belongs to a provider already.'],
  },
  // What the database refuses by these constraints.
  {
    account_join_open_account: 'account_join.exists',
    account_join_open_joined: 'account_join.exists',
    identity_provider_organization_id_issuer_client_id_key: 'provider.exists',
    email_domain_organization_id_identity_provider_id_domain_key: 'domain.exists',
  },
);
