import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { LiaisonClient } from './client.js';

/** Signs in at a development provider and shares a file in the person's first workspace: `npm run share -- ADDRESS FILE`. */
const [address = 'ana.ortiz@gulf-fc.example', file = 'README.md'] = process.argv.slice(2);
const url = process.env['LIAISON_URL'] ?? 'http://localhost:4000';

const client = await LiaisonClient.signIn(url, address);
const { workspaces } = await client.query<{
  workspaces: { edges: { node: { id: string; name: string } }[] };
}>('{ workspaces(first: 1) { edges { node { id name } } } }');
const workspace = workspaces.edges[0]?.node;
if (!workspace) throw new Error(`${address} is a member of no workspace`);
const id = await client.upload(readFileSync(file), {
  workspaceId: workspace.id,
  filename: basename(file),
  tags: ['script'],
});
console.log(`Shared in “${workspace.name}”: ${url}/documents/${id}`);
