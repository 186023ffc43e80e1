export { AccountRow, type AccountState } from './account.entity.js';
export { AccountService } from './account.service.js';
export { PersonRef } from './account.graphql.js';
export { NippSector } from './nipp-sector.js';
export { SECTOR_WORDS } from './nipp-sector.words.js';
export { fail as failOfPerson } from './organizations.errors.js';
export { OrganizationRow } from './organization.entity.js';
export { OrganizationKindEnum, OrganizationRef } from './organization.graphql.js';
export { OrganizationsModule } from './organizations.module.js';
