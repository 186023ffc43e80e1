import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from './access.check.js';
import { AccessGuard } from './access.guard.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [AccessCheck, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
