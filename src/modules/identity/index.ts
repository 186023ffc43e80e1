export { EmailDomainRow } from './email-domain.entity.js';
export { IdentityModule } from './identity.module.js';
export { IdentityProviderRow } from './identity-provider.entity.js';
export { seal } from './sealing.js';
export { SessionRow } from './session.entity.js';
export { SessionService } from './session.service.js';
export { SignInJob } from './sign-in.job.js';
export { SignInJobModule } from './sign-in-job.module.js';
