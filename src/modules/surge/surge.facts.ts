import { counts, defineFacts, named, number, text, texts, time } from '@liaison/words';
import { SECTOR_WORDS } from '../organizations/index.js';

export const surgeFact = defineFacts({
  'surge.activated': {
    params: { until: time, responders: number, sectors: counts(SECTOR_WORDS), regions: texts },
    en: 'Surge access until {until} for {responders, plural, one {# responder} other {# responders}}: {sectors}{regions, select, none {} other { in {regions}}}',
    fr: 'Accès de crise jusqu’au {until} pour {responders, plural, one {# intervenant} other {# intervenants}} : {sectors}{regions, select, none {} other { ({regions})}}',
    es: 'Acceso de crisis hasta {until} para {responders, plural, one {# interviniente} other {# intervinientes}}: {sectors}{regions, select, none {} other { en {regions}}}',
    ar: 'صلاحية طوارئ حتى {until} لـ {responders, plural, one {مستجيب واحد} two {مستجيبين اثنين} few {# مستجيبين} other {# مستجيبًا}}: {sectors}{regions, select, none {} other { في {regions}}}',
  },
  'surge.extended': {
    params: { responders: number, until: time },
    en: 'Surge access of {responders, plural, one {# responder} other {# responders}} now lasts until {until}',
    fr: 'L’accès de crise de {responders, plural, one {# intervenant} other {# intervenants}} dure désormais jusqu’au {until}',
    es: 'El acceso de crisis de {responders, plural, one {# interviniente} other {# intervinientes}} dura ahora hasta {until}',
    ar: 'مُدّدت صلاحية الطوارئ لـ {responders, plural, one {مستجيب واحد} two {مستجيبين اثنين} few {# مستجيبين} other {# مستجيبًا}} حتى {until}',
  },
  'surge.ended': {
    params: { person: named, organization: text },
    en: 'Surge access of {person} ({organization}) ended',
    fr: 'Fin de l’accès de crise de {person} ({organization})',
    es: 'Terminó el acceso de crisis de {person} ({organization})',
    ar: 'انتهت صلاحية الطوارئ لـ {person} ({organization})',
  },
  /** Written by the database: fence.end_expired_surge. */
  'surge.ended_by_clock': {
    params: { responders: number, at: time },
    en: 'Surge access of {responders, plural, one {# responder} other {# responders}} ended by the clock, at {at}',
    fr: 'L’accès de crise de {responders, plural, one {# intervenant} other {# intervenants}} a pris fin à l’échéance, le {at}',
    es: 'El acceso de crisis de {responders, plural, one {# interviniente} other {# intervinientes}} terminó por vencimiento, el {at}',
    ar: 'انتهت صلاحية الطوارئ لـ {responders, plural, one {مستجيب واحد} two {مستجيبين اثنين} few {# مستجيبين} other {# مستجيبًا}} بحلول أجلها في {at}',
  },
});
