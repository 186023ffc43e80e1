import { Fence1763700001000 } from './1763700001000-fence.js';
import { Organizations1763700002000 } from './1763700002000-organizations.js';
import { Identity1763700003000 } from './1763700003000-identity.js';
import { Workspaces1763700004000 } from './1763700004000-workspaces.js';
import { Documents1763700005000 } from './1763700005000-documents.js';
import { Events1763700006000 } from './1763700006000-events.js';
import { Enter1763700007000 } from './1763700007000-enter.js';
import { RateLimit1763700008000 } from './1763700008000-rate-limit.js';
import { Standing1763700009000 } from './1763700009000-standing.js';
import { Incidents1763700010000 } from './1763700010000-incidents.js';
import { Channels1763700011000 } from './1763700011000-channels.js';
import { Surge1763700012000 } from './1763700012000-surge.js';
import { Tasks1763700013000 } from './1763700013000-tasks.js';
import { Situation1763700014000 } from './1763700014000-situation.js';
import { Templates1763700015000 } from './1763700015000-templates.js';
import { Messages1763700016000 } from './1763700016000-messages.js';
import { Presence1763700017000 } from './1763700017000-presence.js';
import { Append1763700018000 } from './1763700018000-append.js';
import { Sectors1763700019000 } from './1763700019000-sectors.js';
import { SurgeOver1763700020000 } from './1763700020000-surge-over.js';

/** All migrations in order. A landed one is never edited. */
export const migrations = [
  Fence1763700001000,
  Organizations1763700002000,
  Identity1763700003000,
  Workspaces1763700004000,
  Documents1763700005000,
  Events1763700006000,
  Enter1763700007000,
  RateLimit1763700008000,
  Standing1763700009000,
  Incidents1763700010000,
  Channels1763700011000,
  Surge1763700012000,
  Tasks1763700013000,
  Situation1763700014000,
  Templates1763700015000,
  Messages1763700016000,
  Presence1763700017000,
  Append1763700018000,
  Sectors1763700019000,
  SurgeOver1763700020000,
];
