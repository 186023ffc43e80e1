import type { Client } from 'pg';

export function seedRoom(
  client: Client,
  options?: { people?: number; messages?: number },
): Promise<{ id: string; quiet: string; channels: string[]; tokens: string[] }>;
