export { EmailDomainRow } from './email-domain.entity.js';
export { IdentityModule } from './identity.module.js';
export { IdentityProviderRow } from './identity-provider.entity.js';
export { seal } from './sealing.js';
export { SessionRow } from './session.entity.js';
