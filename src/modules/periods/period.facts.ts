import { defineFacts, number, optional, text, time } from '@liaison/words';

export const periodFact = defineFacts({
  'period.added': {
    params: { number, from: time, to: time, objectives: optional(text) },
    en: 'Operational period {number, number}: {from} to {to}{has_objectives, select, yes {. Objectives: {objectives}} other {}}',
    fr: 'Période opérationnelle {number, number} : {from} à {to}{has_objectives, select, yes {. Objectifs : {objectives}} other {}}',
    es: 'Período operacional {number, number}: {from} a {to}{has_objectives, select, yes {. Objetivos: {objectives}} other {}}',
    ar: 'الفترة التشغيلية {number, number}: {from} إلى {to}{has_objectives, select, yes {. الأهداف: {objectives}} other {}}',
  },
});
