import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { graphql } from '../../graphql';
import type { SearchKind } from '../../graphql/graphql';
import { Loading } from '../../ui/loading';
import { More } from '../../ui/more';
import { Problem } from '../../ui/problem';
import type { Asked } from './asked';
import { SEARCH_KINDS } from './labels';
import { SearchHit } from './search-hit';

const OF_KIND = graphql(/* GraphQL */ `
  query SearchOfKind(
    $text: String!
    $exercise: Boolean!
    $documents: SearchDocumentsInput
    $kind: SearchKind!
    $skip: Int!
  ) {
    search(text: $text, exercise: $exercise, documents: $documents, kinds: [$kind], first: 50, skip: $skip) {
      ...SearchAnswer
    }
  }
`);

/** Further than so many nobody looks; what is alike has one page. */
const LAST = 500;

/** Everything that was found of a kind, page by page. */
export function FoundOfKind({ asked, kind }: { asked: Asked; kind: SearchKind }) {
  const { t } = useLingui();
  const { text, exercise, documents } = asked;
  const { data, error, loading, refetch, fetchMore } = useQuery(OF_KIND, {
    variables: { text, exercise, documents, kind, skip: 0 },
    fetchPolicy: 'cache-and-network',
  });
  const group = data?.search.groups[0];
  const hits = group?.hits ?? [];
  const more = () => {
    fetchMore({
      variables: { skip: hits.length },
      updateQuery: (before, { fetchMoreResult: { search } }) => ({
        search: {
          ...before.search,
          groups: before.search.groups.map((one) => ({
            ...one,
            // It is counted as far as it is asked for.
            total: search.groups[0]?.total ?? one.total,
            hits: [...one.hits, ...(search.groups[0]?.hits ?? [])],
          })),
        },
      }),
    }).catch(() => undefined);
  };
  return (
    <section className="panel" aria-label={t(SEARCH_KINDS[kind])}>
      <h2>{t(SEARCH_KINDS[kind])}</h2>
      {error && <Problem error={error} retry={refetch} />}
      {!data && !error && <Loading />}
      {data?.search.alike && (
        <p role="status">
          <Trans>Nothing has these words. These names are like them.</Trans>
        </p>
      )}
      {data && hits.length === 0 && <p role="status">{t`None of these fits.`}</p>}
      <ol className="found">
        {hits.map((hit) => (
          <SearchHit key={hit.id} hit={hit} sought={text} />
        ))}
      </ol>
      <More
        has={!data?.search.alike && hits.length < Math.min(group?.total ?? 0, LAST)}
        loading={loading}
        onMore={more}
      />
    </section>
  );
}
