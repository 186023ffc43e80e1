import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { graphql } from '../../graphql';
import type { SearchKind } from '../../graphql/graphql';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { FoundOfKind } from './found-of-kind';
import { KindTabs } from './kind-tabs';
import { SEARCH_KINDS } from './labels';
import { SearchFilters } from './search-filters';
import { SearchForm } from './search-form';
import { SearchHit } from './search-hit';
import { askedOf } from './asked';

const OVERVIEW = graphql(/* GraphQL */ `
  query SearchOverview($text: String!, $exercise: Boolean!, $documents: SearchDocumentsInput) {
    search(text: $text, exercise: $exercise, documents: $documents, first: 5) {
      ...SearchAnswer
    }
  }
`);

/** What was found, by kind; all that was asked stands in the address, so that a search can be sent. */
export default function SearchPage() {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const asked = askedOf(params);
  const { text, exercise, documents, kind } = asked;
  const { data, error, loading, refetch } = useQuery(OVERVIEW, {
    variables: { text, exercise, documents },
    skip: !text,
    fetchPolicy: 'cache-and-network',
  });
  const answer = data?.search;
  return (
    <Page title={text ? t`Search: ${text}` : t`Search`}>
      <h1>
        <Trans>Search</Trans>
      </h1>
      <SearchForm asked={asked} />
      {error && <Problem error={error} retry={refetch} />}
      {!text && (
        <p className="quiet">
          <Trans>
            Documents are found by title, tags, file name and description, not yet by what stands in their
            files; messages of all your rooms by their words; incidents, workspaces, organizations and people
            by their names.
          </Trans>
        </p>
      )}
      {text && !answer && loading && <Loading />}
      {answer?.alike && (
        <Notice type="info" slim>
          <Trans>Nothing has these words. These names are like them.</Trans>
        </Notice>
      )}
      {answer?.groups.length === 0 && (
        <p role="status">
          <Trans>
            Nothing that you may see has these words. Try fewer of them, or only their beginnings.
          </Trans>
        </p>
      )}
      {answer && answer.groups.length > 0 && <KindTabs groups={answer.groups} current={kind} />}
      {kind === 'DOCUMENT' && <SearchFilters key={`filters ${params.toString()}`} documents={documents} />}
      {text && kind && <FoundOfKind key={`found ${params.toString()}`} asked={asked} kind={kind} />}
      {answer && !kind && answer.groups.map((group) => <Group key={group.kind} {...group} text={text} />)}
    </Page>
  );
}

interface GroupProps {
  kind: SearchKind;
  hits: Parameters<typeof SearchHit>[0]['hit'][];
  text: string;
}

function Group({ kind, hits, text }: GroupProps) {
  const { t } = useLingui();
  return (
    <section className="panel" aria-label={t(SEARCH_KINDS[kind])}>
      <h2>{t(SEARCH_KINDS[kind])}</h2>
      <ol className="found">
        {hits.map((hit) => (
          <SearchHit key={hit.id} hit={hit} sought={text} />
        ))}
      </ol>
    </section>
  );
}
