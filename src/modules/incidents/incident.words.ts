import type { Terms } from '@liaison/words';
import type { IncidentStatus } from './incident.entity.js';

export const STATUS_WORDS: Terms<IncidentStatus> = {
  monitoring: { en: 'Monitoring', fr: 'Surveillance', es: 'En observación', ar: 'قيد المراقبة' },
  active: { en: 'Active', fr: 'En cours', es: 'Activo', ar: 'نشط' },
  demobilizing: { en: 'Demobilizing', fr: 'Démobilisation', es: 'En desmovilización', ar: 'قيد الإنهاء' },
  closed: { en: 'Closed', fr: 'Clos', es: 'Cerrado', ar: 'مغلق' },
  reopened: { en: 'Reopened', fr: 'Rouvert', es: 'Reabierto', ar: 'أُعيد فتحه' },
};

/** What of an incident changes by `updateIncident`. */
export const CHANGED_WORDS: Terms = {
  name: { en: 'Name', fr: 'Nom', es: 'Nombre', ar: 'الاسم' },
  type: { en: 'Type', fr: 'Type', es: 'Tipo', ar: 'الدرجة' },
  location: { en: 'Location', fr: 'Lieu', es: 'Lugar', ar: 'المكان' },
  marking: { en: 'Marking', fr: 'Marquage', es: 'Marcado', ar: 'وسم السرية' },
  cui: { en: 'CUI banner', fr: 'Bandeau CUI', es: 'Encabezado CUI', ar: 'شريط CUI' },
  lead: {
    en: 'Lead organization',
    fr: 'Organisme pilote',
    es: 'Organización principal',
    ar: 'الجهة القائدة',
  },
  report_minutes: {
    en: 'Minutes between situation reports',
    fr: 'Minutes entre les rapports de situation',
    es: 'Minutos entre informes de situación',
    ar: 'الدقائق بين تقارير الموقف',
  },
};

/** The positions that a room begins with, by their keys (NIMS). */
export const POSITION_WORDS: Terms = {
  incident_commander: {
    en: 'Incident Commander',
    fr: 'Commandant des opérations',
    es: 'Comandante del incidente',
    ar: 'قائد الحادث',
  },
  public_information_officer: {
    en: 'Public Information Officer',
    fr: 'Responsable de l’information du public',
    es: 'Oficial de información pública',
    ar: 'مسؤول الإعلام',
  },
  safety_officer: {
    en: 'Safety Officer',
    fr: 'Responsable de la sécurité',
    es: 'Oficial de seguridad',
    ar: 'مسؤول السلامة',
  },
  liaison_officer: {
    en: 'Liaison Officer',
    fr: 'Officier de liaison',
    es: 'Oficial de enlace',
    ar: 'ضابط الاتصال',
  },
  operations_section_chief: {
    en: 'Operations Section Chief',
    fr: 'Chef de la section Opérations',
    es: 'Jefe de la sección de operaciones',
    ar: 'رئيس قسم العمليات',
  },
  planning_section_chief: {
    en: 'Planning Section Chief',
    fr: 'Chef de la section Planification',
    es: 'Jefe de la sección de planificación',
    ar: 'رئيس قسم التخطيط',
  },
  logistics_section_chief: {
    en: 'Logistics Section Chief',
    fr: 'Chef de la section Logistique',
    es: 'Jefe de la sección de logística',
    ar: 'رئيس قسم الإمداد',
  },
  finance_administration_section_chief: {
    en: 'Finance/Administration Section Chief',
    fr: 'Chef de la section Finances et administration',
    es: 'Jefe de la sección de finanzas y administración',
    ar: 'رئيس قسم المالية والإدارة',
  },
  intelligence_investigations_section_chief: {
    en: 'Intelligence/Investigations Section Chief',
    fr: 'Chef de la section Renseignement et enquêtes',
    es: 'Jefe de la sección de inteligencia e investigaciones',
    ar: 'رئيس قسم الاستخبارات والتحقيقات',
  },
  agency_representative: {
    en: 'Agency Representative',
    fr: 'Représentant d’organisme',
    es: 'Representante de organización',
    ar: 'ممثل الجهة',
  },
};
