// Search for words of every frequency in a million messages, by somebody who reads all of them.
import { connect, figures, load } from './load.mjs';

const WORDS = 20_000;
const SEARCH = `query Search($text: String!) { searchMessages(text: $text, first: 25) { edges { node { message { id body } channelName } } pageInfo { hasNextPage endCursor } } }`;

const EVERYTHING = `query Everything($text: String!) { search(text: $text) { alike groups { kind total hits { id title note place { id name } channelId at marking { tlp } } } } }`;

/** The n-th word of the vocabulary: letters, as words are, and none is the beginning of another. */
const word = (n) => `w${String(n).replace(/\d/g, (digit) => 'abcdefghij'[digit])}k`;

/** Fills the channels of a room: the n-th word stands about once in n words, as words do. */
export async function seedSearch(client, { channels }, messages) {
  await client.query('set session_replication_role = replica');
  await client.query(`set maintenance_work_mem = '512MB'`);
  await client.query('drop index liaison.channel_entry_words');
  await client.query(
    `insert into liaison.channel_entry (channel_id, sequence, id, organization_id, kind, message_id, client_id, body, tlp, account_id,
       author_name, author_organization, created_at, words)
     select c, 1000000 + i, x, a.organization_id, 'message', x, x, t.body, 'TLP:AMBER', a.account_id, a.author_name, 'Org',
       now() - make_interval(days => 30, secs => $2 - i), fence.words_of(t.body)
     from generate_series(1, $2::int) i
     cross join lateral (select ($1::uuid[])[i % array_length($1::uuid[], 1) + 1] as c, md5('search' || i)::uuid as x) n
     cross join lateral (select string_agg('w' || translate(floor(exp(random() * ln(${WORDS})))::text, '0123456789', 'abcdefghij') || 'k', ' ') as body
       from generate_series(1, 12 + 0 * i)) t
     cross join (select * from liaison.channel_entry where kind = 'message' limit 1) a`,
    [channels, messages],
  );
  await client.query(
    'create index channel_entry_words on liaison.channel_entry using gin (words) where words is not null',
  );
  await client.query('set session_replication_role = origin');
  await client.query('vacuum analyze liaison.channel_entry');
}

/** Prints a line for words of each frequency, at one connection, one request after another. */
export async function searchCases({ graphql, port, token, messages, seconds, only }) {
  const name = `search in ${messages} messages`;
  if (!name.includes(only)) return;
  const asked = {
    'a word that half of them hold': () => word(1),
    'a word of one in a hundred': (n) => word(90 + (n % 20)),
    'a rare word': (n) => word(10_000 + (n % 5000)),
    'two words': (n) => `${word(1 + (n % 50))} ${word(100 + (n % 900))}`,
    'three words, two of them common': (n) =>
      `${word(1 + (n % 5))} ${word(5 + (n % 40))} ${word(2000 + (n % 900))}`,
    'the beginning of a tenth of all words': (n) => word(1 + (n % 9)).slice(0, -1),
    'words that stand together': (n) => `"${word(1 + (n % 30))} ${word(1 + (n % 70))}"`,
    'a word that none holds': (n) => `absent${word(n)}`,
  };
  for (const [what, textOf] of Object.entries(asked)) {
    const agent = connect(1);
    const make = (n) => graphql(port, token, SEARCH, { text: textOf(n) });
    await load({ agent, seconds: 1, make });
    const times = await load({ agent, seconds, make });
    agent.destroy();
    console.log(JSON.stringify({ name, what, connections: 1, ...figures(times, seconds), limitP95Ms: 150 }));
  }
}

/** Gives documents, people, workspaces and organizations names of the vocabulary’s words, and takes them apart. */
export async function seedNames(client) {
  const words = (many) =>
    `(select string_agg('w' || translate(floor(exp(random() * ln(${WORDS})))::text, '0123456789', 'abcdefghij') || 'k', ' ')
      from generate_series(1, ${many} + 0 * length(t.id::text)))`;
  await client.query('set session_replication_role = replica');
  await client.query(`set maintenance_work_mem = '512MB'`);
  await client.query('drop index liaison.document_words, liaison.document_like, liaison.document_wordless');
  await client.query(`update liaison.document t set title = n.title, words = setweight(fence.words_of(n.title), 'A')
    from (select t.id, ${words(5)} as title from liaison.document t) n where n.id = t.id`);
  await client.query(
    'create index document_words on liaison.document using gin (words) where words is not null',
  );
  await client.query(
    'create index document_like on liaison.document using gin (lower(title) liaison.gin_trgm_ops) where trashed_at is null',
  );
  for (const table of ['account', 'workspace', 'organization'])
    await client.query(`update liaison.${table} t set name = n.name, words = fence.words_of(n.name)
      from (select t.id, t.name || ' ' || ${words(1)} as name from liaison.${table} t) n where n.id = t.id`);
  await client.query(`update liaison.incident set words = fence.words_of(number || ' ' || location)`);
  await client.query('set session_replication_role = origin');
  await client.query(
    'vacuum analyze liaison.document, liaison.account, liaison.workspace, liaison.organization',
  );
}

/** Everything at once, by somebody in ten workspaces and a room: the portal beside hand-written SQL of the same question. */
export async function everythingCases({ measure, graphql, plain, pair, token }) {
  const asked = {
    'common words': (n) => word(1 + (n % 9)),
    'words of one in a hundred': (n) => word(90 + (n % 20)),
    'rare words': (n) => word(10_000 + (n % 5000)),
    beginnings: (n) => word(100 + (n % 90)).slice(0, -1),
  };
  for (const connections of [1, 32])
    for (const [what, textOf] of Object.entries(asked))
      await measure(
        `search everything: ${what}`,
        connections,
        (n) => graphql(pair.port, token, EVERYTHING, { text: textOf(n) }),
        (n) => plain(pair.limitPort, token, `/search/${textOf(n)}`),
      );
}
