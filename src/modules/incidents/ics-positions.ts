/** The positions that a room begins with: Command, Command Staff and General Staff of NIMS, and the agencies. */
export const ICS_POSITIONS = [
  ['Incident Commander', 'command'],
  ['Public Information Officer', 'command_staff'],
  ['Safety Officer', 'command_staff'],
  ['Liaison Officer', 'command_staff'],
  ['Operations Section Chief', 'general_staff'],
  ['Planning Section Chief', 'general_staff'],
  ['Logistics Section Chief', 'general_staff'],
  ['Finance/Administration Section Chief', 'general_staff'],
  ['Intelligence/Investigations Section Chief', 'general_staff'],
  ['Agency Representative', 'agency_representative'],
] as const;

/** What people are given who are brought in with their organization. */
export const AGENCY_REPRESENTATIVE = 'Agency Representative';
/** What a NIRU administrator takes who opens or joins a room, until the position is handed over. */
export const LIAISON_OFFICER = 'Liaison Officer';
