// The query plan of each list, as the person asks it: through the fence, in the portal's own role.
import pg from 'pg';
import { listStatement } from '../../dist/src/modules/documents/document.list.js';
import { createHash } from 'node:crypto';

export async function printPlans(urls, { narrow, broad }) {
  const client = new pg.Client({ connectionString: urls.portal });
  await client.connect();
  for (const [name, { token }] of Object.entries({ narrow, broad })) {
    const hash = createHash('sha256').update(token).digest('hex');
    await client.query('begin read only');
    const { rows } = await client.query(
      `explain (analyze, buffers, costs off) select * from fence.enter_by_token('\\x${hash}')`,
    );
    console.log(`-- ${name}: who acts\n${rows.map((row) => row['QUERY PLAN']).join('\n')}`);
    const [{ breadth }] = (await client.query(`select breadth from fence.enter_by_token('\\x${hash}')`)).rows;
    const statement = listStatement({}, 'newest', { first: 25 }, breadth);
    const plan = await client.query(
      `explain (analyze, buffers, costs off) ${statement.text}`,
      statement.values,
    );
    console.log(`-- ${name}: ${statement.name}\n${plan.rows.map((row) => row['QUERY PLAN']).join('\n')}`);
    await client.query('rollback');
  }
  await client.end();
}
