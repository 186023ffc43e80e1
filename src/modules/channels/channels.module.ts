import { Module } from '@nestjs/common';
import { ChannelHub } from './channel.hub.js';
import { ChannelResolver } from './channel.resolver.js';
import { ChannelService } from './channel.service.js';
import { ChannelStream } from './channel.stream.js';
import { MessageResolver } from './message.resolver.js';
import { MessageService } from './message.service.js';

@Module({
  providers: [ChannelService, ChannelResolver, ChannelHub, ChannelStream, MessageService, MessageResolver],
  exports: [ChannelService, MessageService],
})
export class ChannelsModule {}
