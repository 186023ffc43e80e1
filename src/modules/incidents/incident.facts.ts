import { defineFacts, named, names, number, optional, term, text } from '@liaison/words';
import { CHANGED_WORDS, POSITION_WORDS, STATUS_WORDS } from './incident.words.js';

/** What the portal writes into the chronology of an incident and of those who take part. */
export const incidentFact = defineFacts({
  'incident.opened': {
    params: { number: text, name: text, status: term(STATUS_WORDS) },
    en: '{number} “{name}” opened: {status}',
    fr: '{number} « {name} » ouvert : {status}',
    es: '{number} «{name}» abierto: {status}',
    ar: 'فُتح {number} «{name}»: {status}',
  },
  'incident.changed': {
    params: { what: term(CHANGED_WORDS), from: optional(text), to: optional(text) },
    en: '{what} changed from {has_from, select, yes {{from}} other {none}} to {has_to, select, yes {{to}} other {none}}',
    fr: '{what} : {has_from, select, yes {{from}} other {rien}} devient {has_to, select, yes {{to}} other {rien}}',
    es: '{what}: de {has_from, select, yes {{from}} other {ninguno}} a {has_to, select, yes {{to}} other {ninguno}}',
    ar: '{what}: من {has_from, select, yes {{from}} other {لا شيء}} إلى {has_to, select, yes {{to}} other {لا شيء}}',
  },
  'incident.status_changed': {
    params: { from: term(STATUS_WORDS), to: term(STATUS_WORDS), reason: optional(text) },
    en: 'Status changed from {from} to {to}{has_reason, select, yes {: {reason}} other {}}',
    fr: 'État : {from} devient {to}{has_reason, select, yes { : {reason}} other {}}',
    es: 'El estado pasa de {from} a {to}{has_reason, select, yes {: {reason}} other {}}',
    ar: 'تغيّرت الحالة من {from} إلى {to}{has_reason, select, yes {: {reason}} other {}}',
  },
  'incident.organizations_brought_in': {
    params: { organizations: names, people: number, position: term(POSITION_WORDS) },
    en: 'Brought in: {organizations}{people, plural, =0 {} one {, # person as {position}} other {, # people as {position}}}',
    fr: 'Associés : {organizations}{people, plural, =0 {} one {, # personne comme {position}} other {, # personnes comme {position}}}',
    es: 'Incorporados: {organizations}{people, plural, =0 {} one {, # persona como {position}} other {, # personas como {position}}}',
    ar: 'انضمّت: {organizations}{people, plural, =0 {} one {، شخص واحد بصفة {position}} two {، شخصان بصفة {position}} few {، # أشخاص بصفة {position}} other {، # شخصًا بصفة {position}}}',
  },
  'incident.organization_left': {
    params: { organization: named },
    en: 'No longer takes part: {organization}',
    fr: 'Ne participe plus : {organization}',
    es: 'Ya no participa: {organization}',
    ar: 'لم تعد مشاركة: {organization}',
  },
  'position.created': {
    params: { position: named },
    en: 'Position created: {position}',
    fr: 'Fonction créée : {position}',
    es: 'Puesto creado: {position}',
    ar: 'أُنشئت وظيفة: {position}',
  },
  'position.assigned': {
    params: { person: named, organization: text, position: named },
    en: '{person} ({organization}) assigned as {position}',
    fr: '{person} ({organization}) nommé : {position}',
    es: '{person} ({organization}) designado: {position}',
    ar: 'عُيّن {person} ({organization}) بصفة {position}',
  },
  'position.checked_in': {
    params: { person: named, position: named },
    en: '{person} checked in as {position}',
    fr: '{person} a pris ses fonctions : {position}',
    es: '{person} se ha presentado: {position}',
    ar: 'باشر {person} العمل بصفة {position}',
  },
  'position.relieved': {
    params: { person: named, organization: text, position: named, handOver: optional(text) },
    en: '{person} ({organization}) relieved as {position}{has_handOver, select, yes {. Hand-over: {handOver}} other {}}',
    fr: '{person} ({organization}) relevé : {position}{has_handOver, select, yes {. Consignes : {handOver}} other {}}',
    es: '{person} ({organization}) relevado: {position}{has_handOver, select, yes {. Entrega: {handOver}} other {}}',
    ar: 'أُعفي {person} ({organization}) من وظيفة {position}{has_handOver, select, yes {. التسليم: {handOver}} other {}}',
  },
  'position.manager_appointed': {
    params: { person: named },
    en: '{person} runs the room',
    fr: '{person} dirige la salle',
    es: '{person} dirige la sala',
    ar: '{person} يدير الغرفة',
  },
  'position.manager_dismissed': {
    params: { person: named },
    en: '{person} no longer runs the room',
    fr: '{person} ne dirige plus la salle',
    es: '{person} ya no dirige la sala',
    ar: '{person} لم يعد يدير الغرفة',
  },
});
