export interface DemoMessage {
  author: string;
  /** Nothing where the portal itself tells that the room was opened. */
  body?: string;
  minutesAgo: number;
  priority?: 'routine' | 'priority' | 'immediate' | 'flash';
}

export interface DemoTask {
  title: string;
  position: string | null;
  /** Below zero it is overdue. */
  dueInMinutes: number | null;
}

export interface DemoIncident {
  name: string;
  kind: 'incident' | 'exercise';
  type: number;
  location: string;
  opener: string;
  organizations: string[];
  positions: [title: string, holder: string][];
  messages: DemoMessage[];
  chronology: DemoMessage[];
  tasks: DemoTask[];
}

/** An incident that is under way, and an exercise. Nothing in either has happened. */
export const DEMO_INCIDENTS: DemoIncident[] = [
  {
    name: 'Control system intrusion, Port of Bayside',
    kind: 'incident',
    type: 3,
    location: 'Bayside, Texas',
    opener: 'mara.quinn',
    organizations: ['gulf', 'fipa', 'ncb', 'port'],
    positions: [
      ['Incident Commander', 'dev.okafor'],
      ['Liaison Officer', 'mara.quinn'],
      ['Planning Section Chief', 'grace.kim'],
      ['Intelligence/Investigations Section Chief', 'ana.ortiz'],
      ['Agency Representative', 'luc.moreau'],
      ['Agency Representative', 'jack.doyle'],
    ],
    messages: [
      {
        author: 'jack.doyle',
        body: 'Cranes 3 and 4 stopped at 02:51. The controllers answer to nobody; we have switched both to manual.',
        minutesAgo: 172,
        priority: 'immediate',
      },
      {
        author: 'ana.ortiz',
        body: 'Two plants in our region run the same firmware. We are asking both for their logs since Tuesday.',
        minutesAgo: 160,
      },
      {
        author: 'dev.okafor',
        body: 'All agencies: do not reconnect any controller of this series before Planning says so.',
        minutesAgo: 141,
        priority: 'flash',
      },
      {
        author: 'luc.moreau',
        body: 'Le port de Marseille a signalé la même panne lundi. Rapport demandé; réponse attendue ce matin.',
        minutesAgo: 95,
      },
    ],
    chronology: [
      { author: 'mara.quinn', minutesAgo: 180 },
      { author: 'dev.okafor', body: 'Both cranes in manual operation; no injuries.', minutesAgo: 165 },
      { author: 'grace.kim', body: 'First operational period until 12:00 local.', minutesAgo: 120 },
    ],
    tasks: [
      {
        title: 'Logs of both plants since Tuesday',
        position: 'Intelligence/Investigations Section Chief',
        dueInMinutes: -20,
      },
      {
        title: 'List of all controllers of this series',
        position: 'Planning Section Chief',
        dueInMinutes: 90,
      },
      {
        title: 'Name a second Liaison Officer for the night',
        position: 'Liaison Officer',
        dueInMinutes: null,
      },
    ],
  },
  {
    name: 'Gulf Surge 26',
    kind: 'exercise',
    type: 2,
    location: 'Gulf coast (simulated)',
    opener: 'mara.quinn',
    organizations: ['gulf', 'lakes'],
    positions: [
      ['Liaison Officer', 'mara.quinn'],
      ['Agency Representative', 'ana.ortiz'],
      ['Agency Representative', 'tom.berg'],
    ],
    messages: [
      { author: 'mara.quinn', body: 'StartEx. All players acknowledge in this channel.', minutesAgo: 45 },
    ],
    chronology: [{ author: 'mara.quinn', minutesAgo: 60 }],
    tasks: [],
  },
];
