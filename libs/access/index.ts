export { Access, AccessAlone } from './access.decorator.js';
export { AccessModule } from './access.module.js';
export { isInAudience, type Audience } from './audience.js';
export { authorize, can, definePolicy, policies, type Policy, type Rule } from './policy.js';
