import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from './access.decorator.js';
import { AccessModule } from './access.module.js';

async function start(parts: { providers?: never[]; controllers?: never[] }): Promise<unknown> {
  @Module({ imports: [AccessModule], ...parts })
  class PlantedModule {}
  const app = await NestFactory.createApplicationContext(PlantedModule, {
    logger: false,
    abortOnError: false,
  });
  return app.init().then((started) => started.close());
}

@Resolver()
class NakedResolver {
  @Query(() => Boolean)
  naked(): boolean {
    return true;
  }
  @Access('signed-in')
  @Query(() => Boolean)
  dressed(): boolean {
    return true;
  }
  @Mutation(() => Boolean)
  bare(): boolean {
    return true;
  }
}
@Controller()
class NakedController {
  @Get('naked')
  route(): boolean {
    return true;
  }
}
@Access('anyone')
@Resolver()
class DressedResolver {
  @Query(() => Boolean)
  inherited(): boolean {
    return true;
  }
  @ResolveField(() => Boolean)
  field(): boolean {
    return this.helper();
  }
  private helper(): boolean {
    return true;
  }
}

test('planted: operations and routes without @Access stop the server at start, by name', async () => {
  const sentence = 'These operations do not say who may call them (@Access): ';
  await expect(
    start({ providers: [NakedResolver as never], controllers: [NakedController as never] }),
  ).rejects.toThrow(`${sentence}NakedResolver.naked, NakedResolver.bare, NakedController.route`);
});

test('what says it, itself or by its class, starts; fields and helpers need not', async () => {
  const plain = { provide: 'plain', useValue: 'no class at all' };
  await expect(start({ providers: [DressedResolver as never, plain as never] })).resolves.toBeUndefined();
});
