export type { BriefingView } from './briefing.entity.js';
export { BriefingModule } from './briefing.module.js';
export { BriefingService } from './briefing.service.js';
