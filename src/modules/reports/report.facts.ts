import { defineFacts, number, time } from '@liaison/words';

export const reportFact = defineFacts({
  'report.approved': {
    params: { number, from: time, to: time },
    en: 'Situation report {number, number} approved: {from} to {to}',
    fr: 'Rapport de situation {number, number} approuvé : {from} à {to}',
    es: 'Informe de situación {number, number} aprobado: {from} a {to}',
    ar: 'اعتُمد تقرير الموقف {number, number}: {from} إلى {to}',
  },
});
