import { Module } from '@nestjs/common';
import { ChannelJob } from './channel.job.js';

/** What the worker does for channels. */
@Module({ providers: [ChannelJob], exports: [ChannelJob] })
export class ChannelJobModule {}
