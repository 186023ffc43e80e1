import { POSITION_WORDS } from './incident.words.js';

/** The positions that a room begins with, by key and section: Command, Command Staff and General Staff of NIMS, and the agencies. */
const SECTIONS = [
  ['incident_commander', 'command'],
  ['public_information_officer', 'command_staff'],
  ['safety_officer', 'command_staff'],
  ['liaison_officer', 'command_staff'],
  ['operations_section_chief', 'general_staff'],
  ['planning_section_chief', 'general_staff'],
  ['logistics_section_chief', 'general_staff'],
  ['finance_administration_section_chief', 'general_staff'],
  ['intelligence_investigations_section_chief', 'general_staff'],
  ['agency_representative', 'agency_representative'],
] as const;

export type PositionKey = (typeof SECTIONS)[number][0];

/** With the title under which it is stored; whoever shows it may say its key in another language. */
export const ICS_POSITIONS = SECTIONS.map(([key, section], index) => ({
  key,
  section,
  rank: index + 1,
  title: POSITION_WORDS[key]!.en,
}));

/** What people are given who are brought in with their organization. */
export const AGENCY_REPRESENTATIVE: PositionKey = 'agency_representative';
/** What a NIRU administrator takes who opens or joins a room, until the position is handed over. */
export const LIAISON_OFFICER: PositionKey = 'liaison_officer';
