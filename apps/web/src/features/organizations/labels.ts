import { msg } from '@lingui/core/macro';
import type { AccountRole, AccountState, NippSector, OrganizationKind } from '../../graphql/graphql';
import type { Labels } from '../../ui/labels';

export const ORGANIZATION_KINDS: Labels<OrganizationKind> = {
  OPERATOR: msg`Operator`,
  FEDERAL: msg`Federal`,
  FUSION_CENTER: msg`Fusion center`,
  STATE_LOCAL_TRIBAL_TERRITORIAL: msg`State, local, tribal, territorial`,
  MILITARY: msg`Military`,
  INTELLIGENCE: msg`Intelligence`,
  INTERNATIONAL: msg`International`,
  PRIVATE_SECTOR: msg`Private sector`,
};

export const ACCOUNT_ROLES: Labels<AccountRole> = {
  ADMINISTRATOR: msg`Administrator`,
  MEMBER: msg`Member`,
};

export const ACCOUNT_STATES: Labels<AccountState> = {
  ACTIVE: msg({ message: 'Active', context: 'account' }),
  PENDING: msg({ message: 'Pending', context: 'account' }),
  DISABLED: msg({ message: 'Disabled', context: 'account' }),
  DORMANT: msg({ message: 'Dormant', context: 'account' }),
};

/** The sectors of critical infrastructure (NIPP). */
export const NIPP_SECTORS: Labels<NippSector> = {
  CHEMICAL: msg`Chemical`,
  COMMERCIAL_FACILITIES: msg`Commercial facilities`,
  COMMUNICATIONS: msg`Communications`,
  CRITICAL_MANUFACTURING: msg`Critical manufacturing`,
  DAMS: msg`Dams`,
  DEFENSE_INDUSTRIAL_BASE: msg`Defense industrial base`,
  EMERGENCY_SERVICES: msg`Emergency services`,
  ENERGY: msg`Energy`,
  FINANCIAL_SERVICES: msg`Financial services`,
  FOOD_AND_AGRICULTURE: msg`Food and agriculture`,
  GOVERNMENT_FACILITIES: msg`Government facilities`,
  HEALTHCARE_AND_PUBLIC_HEALTH: msg`Healthcare and public health`,
  INFORMATION_TECHNOLOGY: msg`Information technology`,
  NUCLEAR: msg`Nuclear`,
  TRANSPORTATION_SYSTEMS: msg`Transportation systems`,
  WATER_AND_WASTEWATER: msg`Water and wastewater`,
};
