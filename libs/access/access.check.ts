import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { AUDIENCE } from './access.decorator.js';

const ROOT_OPERATIONS = ['Query', 'Mutation', 'Subscription'];

/** Stops the server at start when an operation or a route says not who may call it. */
@Injectable()
export class AccessCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const open = [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap((wrapper) => {
      const { instance, metatype } = wrapper as { instance?: object; metatype?: new () => object };
      if (!instance || !metatype) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown> | null;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => prototype && isEntry(prototype[name]))
        .filter((name) => !this.reflector.getAllAndOverride(AUDIENCE, [prototype![name]!, metatype]))
        .map((name) => `${metatype.name}.${name}`);
    });
    if (open.length)
      throw new Error(`These operations do not say who may call them (@Access): ${open.join(', ')}`);
  }
}

function isEntry(method: unknown): boolean {
  if (typeof method !== 'function') return false;
  const kind: unknown = Reflect.getMetadata('graphql:resolver_type', method);
  return ROOT_OPERATIONS.includes(kind as string) || Reflect.hasMetadata('path', method);
}
