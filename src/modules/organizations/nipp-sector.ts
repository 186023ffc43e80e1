import { registerEnumType } from '@nestjs/graphql';

/** The sixteen sectors of critical infrastructure (NIPP; GFIPM's `NIPPSectorCode`). */
export enum NippSector {
  CHEMICAL = 'chemical',
  COMMERCIAL_FACILITIES = 'commercial_facilities',
  COMMUNICATIONS = 'communications',
  CRITICAL_MANUFACTURING = 'critical_manufacturing',
  DAMS = 'dams',
  DEFENSE_INDUSTRIAL_BASE = 'defense_industrial_base',
  EMERGENCY_SERVICES = 'emergency_services',
  ENERGY = 'energy',
  FINANCIAL_SERVICES = 'financial_services',
  FOOD_AND_AGRICULTURE = 'food_and_agriculture',
  GOVERNMENT_FACILITIES = 'government_facilities',
  HEALTHCARE_AND_PUBLIC_HEALTH = 'healthcare_and_public_health',
  INFORMATION_TECHNOLOGY = 'information_technology',
  NUCLEAR = 'nuclear',
  TRANSPORTATION_SYSTEMS = 'transportation_systems',
  WATER_AND_WASTEWATER = 'water_and_wastewater',
}
registerEnumType(NippSector, {
  name: 'NippSector',
  description: 'Sector of critical infrastructure (NIPP).',
  valuesMap: {
    CHEMICAL: { description: 'Chemical.' },
    COMMERCIAL_FACILITIES: { description: 'Commercial facilities.' },
    COMMUNICATIONS: { description: 'Communications.' },
    CRITICAL_MANUFACTURING: { description: 'Critical manufacturing.' },
    DAMS: { description: 'Dams.' },
    DEFENSE_INDUSTRIAL_BASE: { description: 'Defense industrial base.' },
    EMERGENCY_SERVICES: { description: 'Emergency services.' },
    ENERGY: { description: 'Energy.' },
    FINANCIAL_SERVICES: { description: 'Financial services.' },
    FOOD_AND_AGRICULTURE: { description: 'Food and agriculture.' },
    GOVERNMENT_FACILITIES: { description: 'Government facilities.' },
    HEALTHCARE_AND_PUBLIC_HEALTH: { description: 'Healthcare and public health.' },
    INFORMATION_TECHNOLOGY: { description: 'Information technology.' },
    NUCLEAR: { description: 'Nuclear reactors, materials and waste.' },
    TRANSPORTATION_SYSTEMS: { description: 'Transportation systems.' },
    WATER_AND_WASTEWATER: { description: 'Water and wastewater systems.' },
  },
});
