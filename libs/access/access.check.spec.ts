import { AccessModule } from './access.module.js';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Query, Resolver } from '@nestjs/graphql';

test('planted: an operation without @Access stops the server at start, by name', async () => {
  @Resolver()
  class NakedResolver {
    @Query(() => Boolean)
    naked(): boolean {
      return true;
    }
  }
  @Module({ imports: [AccessModule], providers: [NakedResolver] })
  class NakedModule {}
  const start = NestFactory.createApplicationContext(NakedModule, { logger: false, abortOnError: false });
  await expect(start.then((app) => app.init())).rejects.toThrow('NakedResolver.naked');
});
