import { Global, Module } from '@nestjs/common';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

@Global()
@Module({ providers: [Outbox, Relay], exports: [Outbox, Relay] })
export class OutboxModule {}
