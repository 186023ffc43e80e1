import type { Terms } from '@liaison/words';
import type { NippSector } from './nipp-sector.js';

/** The sixteen sectors of critical infrastructure in words. */
export const SECTOR_WORDS: Terms<`${NippSector}`> = {
  chemical: { en: 'Chemical', fr: 'Chimie', es: 'Química', ar: 'الصناعات الكيميائية' },
  commercial_facilities: {
    en: 'Commercial facilities',
    fr: 'Établissements commerciaux',
    es: 'Instalaciones comerciales',
    ar: 'المنشآت التجارية',
  },
  communications: { en: 'Communications', fr: 'Communications', es: 'Comunicaciones', ar: 'الاتصالات' },
  critical_manufacturing: {
    en: 'Critical manufacturing',
    fr: 'Industries critiques',
    es: 'Manufactura crítica',
    ar: 'الصناعات الحيوية',
  },
  dams: { en: 'Dams', fr: 'Barrages', es: 'Represas', ar: 'السدود' },
  defense_industrial_base: {
    en: 'Defense industrial base',
    fr: 'Industrie de défense',
    es: 'Industria de defensa',
    ar: 'صناعات الدفاع',
  },
  emergency_services: {
    en: 'Emergency services',
    fr: 'Services d’urgence',
    es: 'Servicios de emergencia',
    ar: 'خدمات الطوارئ',
  },
  energy: { en: 'Energy', fr: 'Énergie', es: 'Energía', ar: 'الطاقة' },
  financial_services: {
    en: 'Financial services',
    fr: 'Services financiers',
    es: 'Servicios financieros',
    ar: 'الخدمات المالية',
  },
  food_and_agriculture: {
    en: 'Food and agriculture',
    fr: 'Alimentation et agriculture',
    es: 'Alimentación y agricultura',
    ar: 'الغذاء والزراعة',
  },
  government_facilities: {
    en: 'Government facilities',
    fr: 'Bâtiments publics',
    es: 'Instalaciones gubernamentales',
    ar: 'المنشآت الحكومية',
  },
  healthcare_and_public_health: {
    en: 'Healthcare and public health',
    fr: 'Santé',
    es: 'Salud',
    ar: 'الرعاية الصحية والصحة العامة',
  },
  information_technology: {
    en: 'Information technology',
    fr: 'Technologies de l’information',
    es: 'Tecnologías de la información',
    ar: 'تقنية المعلومات',
  },
  nuclear: { en: 'Nuclear', fr: 'Nucléaire', es: 'Nuclear', ar: 'القطاع النووي' },
  transportation_systems: {
    en: 'Transportation systems',
    fr: 'Transports',
    es: 'Sistemas de transporte',
    ar: 'أنظمة النقل',
  },
  water_and_wastewater: {
    en: 'Water and wastewater',
    fr: 'Eau et assainissement',
    es: 'Agua y aguas residuales',
    ar: 'المياه والصرف الصحي',
  },
};
