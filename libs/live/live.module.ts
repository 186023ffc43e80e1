import { Global, Module } from '@nestjs/common';
import { LiveAccess } from './live-access.js';

@Global()
@Module({ providers: [LiveAccess], exports: [LiveAccess] })
export class LiveModule {}
