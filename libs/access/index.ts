export { Access, AccessAlone } from './access.decorator.js';
export { AccessModule } from './access.module.js';
export { type Audience } from './audience.js';
export { authorize, can, definePolicy, policies, type Policy, type Rule } from './policy.js';
