import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { LogCategory } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { Choice } from '../../ui/choice';
import { useChoices } from '../../ui/labels';
import { More } from '../../ui/more';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import type { Channel } from './channel';
import { LOG_CATEGORIES } from './labels';
import { MessageItem } from './message-item';

const FILTERED = graphql(/* GraphQL */ `
  query FilteredChronology($channelId: ID!, $categories: [LogCategory!]!, $pinned: Boolean!, $after: String) {
    messages(channelId: $channelId, categories: $categories, pinned: $pinned, first: 50, after: $after) {
      edges {
        node {
          ...MessageLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The chronology by kind and by star, and as a file. */
export function ChronologyTools({ channel }: { channel: Channel }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const file = (kind: string) =>
    `/exports/incidents/${channel.incidentId}/chronology.${kind}?language=${document.documentElement.lang}`;
  return (
    <>
      <p className="row row--start">
        <Button type="button" unstyled aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t`All lines` : t`Filter`}
        </Button>
        <a href={file('csv')}>
          <Trans>CSV</Trans>
        </a>
        <a href={file('pdf')}>
          <Trans>PDF</Trans>
        </a>
      </p>
      {open && <Filtered channelId={channel.id} exercise={channel.exercise} />}
    </>
  );
}

function Filtered({ channelId, exercise }: { channelId: string; exercise: boolean }) {
  const { t } = useLingui();
  const categories = useChoices(LOG_CATEGORIES);
  const [category, setCategory] = useState<LogCategory | ''>('');
  const [pinned, setPinned] = useState(false);
  const { data, error, loading, refetch, fetchMore } = useQuery(FILTERED, {
    variables: { channelId, pinned, categories: category ? [category] : [] },
    fetchPolicy: 'cache-and-network',
  });
  const lines = data?.messages.edges.map(({ node }) => node) ?? [];
  const more = () => {
    void fetchMore({
      variables: { after: data?.messages.pageInfo.endCursor },
      updateQuery: appendPage('messages'),
    });
  };
  return (
    <section aria-label={t`Filtered lines`} className="filtered">
      <div className="row row--start">
        <Choice
          name="filter-category"
          label={t`Kind of line`}
          options={[['', t`All kinds`], ...categories]}
          value={category}
          onChange={setCategory}
        />
        <Checkbox
          id="starred"
          name="starred"
          label={t`Starred only`}
          checked={pinned}
          onChange={(event) => setPinned(event.target.checked)}
        />
      </div>
      {error && <Problem error={error} retry={refetch} />}
      {!data && !error && <Loading />}
      {data && lines.length === 0 && (
        <p role="status">
          <Trans>No line fits.</Trans>
        </p>
      )}
      <ol className="found">
        {lines.map((line) => (
          <MessageItem
            key={line.id}
            line={line}
            exercise={exercise}
            answered={undefined}
            onReply={undefined}
          />
        ))}
      </ol>
      <More has={data?.messages.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}
