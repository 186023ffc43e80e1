import { Module } from '@nestjs/common';
import { Dependencies } from './dependencies.js';
import { Drain } from './drain.js';
import { Metrics } from './metrics.js';
import { OperationsController } from './operations.controller.js';

@Module({
  controllers: [OperationsController],
  providers: [Dependencies, Drain, Metrics],
  exports: [Drain, Metrics],
})
export class OperationsModule {}
