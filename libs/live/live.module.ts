import { Global, Module } from '@nestjs/common';
import { LiveAccess } from './live-access.js';
import { SessionLimits } from './session-limits.js';

@Global()
@Module({ providers: [LiveAccess, SessionLimits], exports: [LiveAccess, SessionLimits] })
export class LiveModule {}
