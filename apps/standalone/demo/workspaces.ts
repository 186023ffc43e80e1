export interface DemoDocument {
  file: string;
  title: string;
  author: string;
  description: string;
  language?: string;
  tags: string[];
  /** Shared this many hours before the demo is made. */
  hoursAgo: number;
}

export interface DemoWorkspace {
  name: string;
  summary: string;
  directory: 'hidden' | 'organization' | 'everyone';
  owner: string;
  members: [person: string, role: 'reader' | 'contributor' | 'manager'][];
  partners: [organization: string, state: 'accepted' | 'offered', purpose: string][];
  documents: DemoDocument[];
}

const advisory = (
  file: string,
  title: string,
  author: string,
  hoursAgo: number,
  vendor: string,
): DemoDocument => ({
  file: `${file}.json`,
  title: `${file.toUpperCase()}: ${title}`,
  author,
  description: 'CISA advisory in the Common Security Advisory Framework.',
  language: 'en',
  tags: ['advisory', 'ics', vendor],
  hoursAgo,
});

/** Four workspaces with real, public documents. */
export const DEMO_WORKSPACES: DemoWorkspace[] = [
  {
    name: 'Industrial control system advisories',
    summary:
      'Advisories on control systems of ports, utilities and plants in the Gulf region, with what we know of local exposure.',
    directory: 'hidden',
    owner: 'ana.ortiz',
    members: [
      ['ben.carter', 'manager'],
      ['priya.shah', 'contributor'],
      ['luc.moreau', 'contributor'],
      ['grace.kim', 'reader'],
    ],
    partners: [
      ['ncb', 'accepted', 'Exchange of advisories that concern operators abroad.'],
      ['fipa', 'accepted', 'National picture of industrial control system exposure.'],
    ],
    documents: [
      advisory('icsa-23-012-05', 'SAUTER Controls Nova 200 – 220 Series (PLC 6)', 'ana.ortiz', 700, 'sauter'),
      advisory('icsa-23-024-02', 'SOCOMEC MODULYS GP (Update A)', 'priya.shah', 610, 'socomec'),
      advisory('icsa-23-061-01', 'Mitsubishi Electric MELSEC iQ-F Series', 'ana.ortiz', 480, 'mitsubishi'),
      advisory('icsa-23-103-10', 'Siemens Industrial Products', 'ana.ortiz', 320, 'siemens'),
      advisory('icsa-23-143-02', 'Hitachi Energy’s RTU500 Series (Update B)', 'priya.shah', 200, 'hitachi'),
      advisory('icsa-23-166-10', 'Siemens SIMATIC S7-1500 TM MFP BIOS', 'ana.ortiz', 96, 'siemens'),
      advisory(
        'icsa-23-264-04',
        'Rockwell Automation Select Logix Communication Modules',
        'ben.carter',
        30,
        'rockwell',
      ),
      advisory('icsa-23-348-05', 'Siemens SIMATIC and SIPLUS Products', 'ana.ortiz', 5, 'siemens'),
    ],
  },
  {
    name: 'Cross-border weapons trafficking',
    summary:
      'Bulletins and background on arms trafficking, for liaison officers on both sides of the border.',
    directory: 'hidden',
    owner: 'luc.moreau',
    members: [
      ['sofia.reyes', 'manager'],
      ['dev.okafor', 'reader'],
      ['grace.kim', 'contributor'],
    ],
    partners: [
      ['niru', 'accepted', 'Awareness of cross-border cases.'],
      ['fipa', 'accepted', 'Protection of crossings and ports of entry.'],
      ['gulf', 'offered', 'Exchange of bulletins on arms trafficking in the Gulf region.'],
    ],
    documents: [
      {
        file: 'armas-cruzadas-fact-sheet.txt',
        title: 'Operation Armas Cruzadas: fact sheet',
        author: 'luc.moreau',
        description: 'Partnership against weapons smuggling across the Southwest border.',
        language: 'en',
        tags: ['factsheet', 'weapons'],
        hoursAgo: 300,
      },
      {
        file: 'border-security-fact-sheet.txt',
        title: 'Border security: fact sheet',
        author: 'grace.kim',
        description: 'Measures at and between ports of entry.',
        language: 'en',
        tags: ['factsheet', 'border'],
        hoursAgo: 150,
      },
      {
        file: 'counter-proliferation-fact-sheet.txt',
        title: 'Counter-proliferation investigations: fact sheet',
        author: 'luc.moreau',
        description: 'Investigations of illegal exports of arms and technology.',
        language: 'en',
        tags: ['factsheet', 'export-control'],
        hoursAgo: 52,
      },
      {
        file: 'attache-offices.txt',
        title: 'Attaché offices abroad',
        author: 'sofia.reyes',
        description: 'Where to find whom.',
        language: 'en',
        tags: ['contacts'],
        hoursAgo: 20,
      },
    ],
  },
  {
    name: 'Critical infrastructure community',
    summary: 'For operators of critical infrastructure and the agencies that work with them. Ask to join.',
    directory: 'everyone',
    owner: 'mara.quinn',
    members: [
      ['dev.okafor', 'manager'],
      ['jack.doyle', 'reader'],
    ],
    partners: [
      ['port', 'accepted', 'Resilience of the port.'],
      ['lakes', 'offered', 'Regional picture of the Great Lakes ports.'],
    ],
    documents: [
      advisory(
        'icsa-23-299-06',
        'Rockwell Automation FactoryTalk Services Platform',
        'dev.okafor',
        260,
        'rockwell',
      ),
      advisory('icsa-23-206-04', 'Johnson Controls IQ Wifi 6', 'dev.okafor', 100, 'johnson-controls'),
      {
        file: 'amber-alert.example.xml',
        title: 'AMBER alert in CAP 1.2: example message',
        author: 'dev.okafor',
        description: 'What an alert in the Common Alerting Protocol looks like.',
        language: 'en',
        tags: ['cap', 'example'],
        hoursAgo: 60,
      },
      {
        file: 'dhs-ice-resources.txt',
        title: 'Directory of resources',
        author: 'mara.quinn',
        description: 'Lines and offices for reports and requests.',
        language: 'en',
        tags: ['contacts'],
        hoursAgo: 12,
      },
    ],
  },
  {
    name: 'Great Lakes analysts',
    summary: 'Working papers of the Northern Lakes Fusion Center.',
    directory: 'organization',
    owner: 'tom.berg',
    members: [['lena.fox', 'manager']],
    partners: [],
    documents: [
      advisory('icsma-23-285-01', 'Santesoft Sante DICOM Viewer Pro', 'tom.berg', 400, 'santesoft'),
      advisory('va-24-201-01', 'Adminer and AdminerEvo', 'tom.berg', 40, 'adminer'),
    ],
  },
];
