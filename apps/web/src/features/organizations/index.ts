export { useCandidates } from './candidates';
export { ACCOUNT_STATES, NIPP_SECTORS, ORGANIZATION_KINDS } from './labels';
