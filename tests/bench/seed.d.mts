import type { Client } from 'pg';

export function seed(client: Client, options: { documents: number }): Promise<unknown>;
