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

/** Four workspaces with documents of our own. */
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
      {
        file: 'fipa-ad-2026-047.json',
        title: 'FIPA-AD-2026-047: Wethergrove Sluicepoint RTU',
        author: 'ana.ortiz',
        description: 'Set points of water stations can be changed over the network without a password.',
        language: 'en',
        tags: ['advisory', 'ics', 'water', 'wethergrove'],
        hoursAgo: 700,
      },
      {
        file: 'fipa-ad-2026-038.json',
        title: 'FIPA-AD-2026-038: Harrowgale Kestane UPS network card (Update A)',
        author: 'priya.shah',
        description: 'Script in the event log of a UPS card; the fixed version is out.',
        language: 'en',
        tags: ['advisory', 'ics', 'power', 'harrowgale'],
        hoursAgo: 610,
      },
      {
        file: 'fipa-ad-2026-049.json',
        title: 'FIPA-AD-2026-049: Brackenshaw BCX-7 PLC',
        author: 'ana.ortiz',
        description: 'One malformed packet stops a controller of conveyors and hoppers.',
        language: 'en',
        tags: ['advisory', 'ics', 'plc', 'brackenshaw'],
        hoursAgo: 480,
      },
      {
        file: 'fipa-ad-2026-052.json',
        title: 'FIPA-AD-2026-052: Ostrevall Feldwarden protection relays',
        author: 'ana.ortiz',
        description: 'Five weaknesses of substation relays and the software with which they are set.',
        language: 'en',
        tags: ['advisory', 'ics', 'grid', 'ostrevall'],
        hoursAgo: 320,
      },
      {
        file: 'fipa-ad-2026-041.json',
        title: 'FIPA-AD-2026-041: Lindquarry Span cellular gateways (Update B)',
        author: 'priya.shah',
        description: 'Takeover of cellular gateways from the Internet, with what to look for in logs.',
        language: 'en',
        tags: ['advisory', 'ics', 'gateway', 'lindquarry'],
        hoursAgo: 200,
      },
      {
        file: 'fipa-ad-2026-055.json',
        title: 'FIPA-AD-2026-055: Marrenfold Dosimarr dosing controllers',
        author: 'ana.ortiz',
        description: 'A read-only user may lift the limits of chemical dosing in water works.',
        language: 'en',
        tags: ['advisory', 'ics', 'water', 'marrenfold'],
        hoursAgo: 96,
      },
      {
        file: 'gulf-ad-2026-007.json',
        title: 'GULF-AD-2026-007: Tessenby Gatelane truck appointment portal',
        author: 'ben.carter',
        description:
          'Changed truck bookings with which containers were collected from terminals in the Gulf region.',
        language: 'en',
        tags: ['advisory', 'ports', 'web', 'tessenby'],
        hoursAgo: 30,
      },
      {
        file: 'fipa-ad-2026-058.json',
        title: 'FIPA-AD-2026-058: Corvandell Quaystride crane controllers',
        author: 'ana.ortiz',
        description:
          'A service command stops port cranes and erases their program; used once, against an operator abroad.',
        language: 'en',
        tags: ['advisory', 'ics', 'ports', 'corvandell'],
        hoursAgo: 5,
      },
      {
        file: 'gulf-exposure-list.xlsx',
        title: 'Exposure to current advisories, Gulf region',
        author: 'priya.shah',
        description: 'Sites, products, versions, contacts and status, line by line and by advisory.',
        language: 'en',
        tags: ['exposure', 'ics', 'list'],
        hoursAgo: 4,
      },
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
        file: 'two-banks-fact-sheet.txt',
        title: 'Two Banks initiative: fact sheet',
        author: 'luc.moreau',
        description:
          'How agencies on both sides of the Southwest border follow a recovered weapon to its first sale.',
        language: 'en',
        tags: ['factsheet', 'weapons', 'border'],
        hoursAgo: 300,
      },
      {
        file: 'note-pieces-armes-colis.fr.txt',
        title: 'Note 2026/118 : éléments d’armes expédiés par colis',
        author: 'luc.moreau',
        description:
          'Note du bureau central national sur des armes démontées et réparties entre plusieurs colis.',
        language: 'fr',
        tags: ['bulletin', 'weapons', 'parcels'],
        hoursAgo: 230,
      },
      {
        file: 'nashra-shahadat-almustakhdim.ar.txt',
        title: 'نشرة 2026/119: شهادات مستخدم نهائي مزوّرة في الشحن البحري',
        author: 'luc.moreau',
        description: 'نشرة المكتب المركزي الوطني عن شحنات تُغيَّر وجهتها في أثناء العبور.',
        language: 'ar',
        tags: ['bulletin', 'export-control', 'ports'],
        hoursAgo: 190,
      },
      {
        file: 'border-protection-bulletin-2026-21.txt',
        title: 'Border Protection Bulletin 2026-21',
        author: 'grace.kim',
        description: 'Attempts to learn inspection routines at crossings before the holiday season.',
        language: 'en',
        tags: ['bulletin', 'border', 'freight'],
        hoursAgo: 150,
      },
      {
        file: 'aviso-compartimentos-ocultos.es.txt',
        title: 'Aviso 2026/121: compartimentos ocultos en camionetas',
        author: 'sofia.reyes',
        description:
          'Aviso de la oficina central nacional sobre un doble fondo que se repite en cruces hacia el sur.',
        language: 'es',
        tags: ['bulletin', 'weapons', 'border'],
        hoursAgo: 64,
      },
      {
        file: 'second-look-fact-sheet.txt',
        title: 'Second Look program: fact sheet',
        author: 'luc.moreau',
        description:
          'Export control and counter-proliferation for companies: sought goods and ten questions.',
        language: 'en',
        tags: ['factsheet', 'export-control'],
        hoursAgo: 52,
      },
      {
        file: 'joint-bulletin-2026-09.pdf',
        title: 'Joint Bulletin 2026-09: firearm parts in consolidated freight',
        author: 'luc.moreau',
        description:
          'How firearm parts leave Gulf ports in consolidated freight, with cases, assessment and measures.',
        language: 'en',
        tags: ['bulletin', 'weapons', 'freight', 'ports'],
        hoursAgo: 34,
      },
      {
        file: 'liaison-contacts.txt',
        title: 'Liaison officers: where to find whom',
        author: 'sofia.reyes',
        description: 'Desks of the bureau, posts abroad and partners, with hours and languages.',
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
      {
        file: 'niru-ad-2026-019.json',
        title: 'NIRU-AD-2026-019: Quennamore Rowspindle database console',
        author: 'dev.okafor',
        description: 'The setup page of a web console stays open after setup.',
        language: 'en',
        tags: ['advisory', 'web', 'quennamore'],
        hoursAgo: 260,
      },
      {
        file: 'fipa-md-2026-006.json',
        title: 'FIPA-MD-2026-006: Pelliwarde Shelfview DICOM viewer',
        author: 'dev.okafor',
        description: 'An image file made for the purpose can run code on hospital workstations.',
        language: 'en',
        tags: ['advisory', 'medical', 'pelliwarde'],
        hoursAgo: 100,
      },
      {
        file: 'bayside-ammonia-exercise.cap.xml',
        title: 'Exercise alert in CAP 1.2: ammonia release, Port of Bayside',
        author: 'dev.okafor',
        description:
          'Evacuation message of a rehearsal for Gulf Surge 26, in English and Spanish, with zones.',
        language: 'en',
        tags: ['cap', 'exercise', 'ports'],
        hoursAgo: 60,
      },
      {
        file: 'gulf-surge-25-after-action-report.docx',
        title: 'Gulf Surge 25: after-action report and improvement plan',
        author: 'mara.quinn',
        description: 'Results, strengths, areas for improvement and the state of seven corrective actions.',
        language: 'en',
        tags: ['exercise', 'after-action'],
        hoursAgo: 30,
      },
      {
        file: 'reporting-lines.txt',
        title: 'Directory of lines and offices',
        author: 'mara.quinn',
        description: 'Whom to call for what, and what you will be asked.',
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
      {
        file: 'bolo-lakes-2026-033.txt',
        title: 'BOLO 2026-033: stolen trailer with pistol frames',
        author: 'tom.berg',
        description: 'Be on the lookout for a white box trailer and its load; expires on 10 December.',
        language: 'en',
        tags: ['bolo', 'weapons'],
        hoursAgo: 400,
      },
      {
        file: 'lakes-weekly-2026-48.txt',
        title: 'Weekly situational awareness bulletin 48/2026',
        author: 'tom.berg',
        description: 'Suspicious activity, cyber, crossings, weather and open requests of the week.',
        language: 'en',
        tags: ['bulletin', 'weekly'],
        hoursAgo: 40,
      },
    ],
  },
];
