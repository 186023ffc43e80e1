import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useSubscription } from '@apollo/client/react';
import { Checkbox, Label, Select } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { DocumentSort } from '../../graphql/graphql';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import type { RoomFeature, RoomPanelProps } from '../rooms';
import { DocumentTable } from './document-table';
import { UploadPanel } from './upload-panel';

const DOCUMENTS = graphql(/* GraphQL */ `
  query WorkspaceDocuments($workspaceId: ID!, $sort: DocumentSort!, $trashed: Boolean!, $after: String) {
    documents(
      first: 25
      after: $after
      sort: $sort
      filter: { workspaceId: $workspaceId, trashed: $trashed }
    ) {
      edges {
        node {
          ...DocumentLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
const SHARED = graphql(/* GraphQL */ `
  subscription DocumentShared($workspaceId: ID!) {
    documentShared(workspaceId: $workspaceId) {
      ...DocumentLine
    }
  }
`);

/** The documents of a workspace; one that another person shares appears by itself. */
export function DocumentsPanel({ workspaceId, contribute }: { workspaceId: string; contribute: boolean }) {
  const { t } = useLingui();
  const [sort, setSort] = useState<DocumentSort>('NEWEST');
  const [trashed, setTrashed] = useState(false);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState('');
  const variables = { workspaceId, sort, trashed };
  const { data, error, loading, refetch, fetchMore } = useQuery(DOCUMENTS, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const live = useSubscription(SHARED, {
    variables: { workspaceId },
    onData: ({ data: { data: event } }) => {
      const document = event?.documentShared;
      if (!document) return;
      setFresh((before) => new Set(before).add(document.id));
      setNews(t`New document: ${document.title}, from ${document.author.name}`);
      void refetch();
    },
  });
  const documents = data?.documents;
  const more = () => {
    void fetchMore({
      variables: { after: documents?.pageInfo.endCursor },
      updateQuery: appendPage('documents'),
    });
  };
  return (
    <div className="panel">
      <h2>
        <Trans>Documents</Trans>
      </h2>
      {contribute && <UploadPanel workspaceId={workspaceId} />}
      <div className="row row--start">
        <div>
          <Label htmlFor="sort">
            <Trans>Order</Trans>
          </Label>
          <Select
            id="sort"
            name="sort"
            value={sort}
            onChange={(event) => setSort(event.target.value as DocumentSort)}
          >
            <option value="NEWEST">
              <Trans>Latest first</Trans>
            </option>
            <option value="OLDEST">
              <Trans>Earliest first</Trans>
            </option>
            <option value="TITLE">
              <Trans>By title</Trans>
            </option>
          </Select>
        </div>
        {contribute && (
          <Checkbox
            id="trashed"
            name="trashed"
            label={t`Show the trash`}
            checked={trashed}
            onChange={(event) => setTrashed(event.target.checked)}
          />
        )}
      </div>
      <p className="usa-sr-only" role="status" aria-live="polite">
        {news}
      </p>
      {live.error && <Problem error={live.error} retry={() => location.reload()} />}
      {error && <Problem error={error} retry={refetch} />}
      {!documents && !error && <Loading />}
      {documents?.edges.length === 0 &&
        (trashed ? (
          <p>
            <Trans>The trash is empty.</Trans>
          </p>
        ) : (
          <p>
            <Trans>Nothing has been shared here yet.</Trans>{' '}
            {contribute
              ? t`Choose files above, and every member sees them at once.`
              : t`It will appear here by itself.`}
          </p>
        ))}
      {documents && documents.edges.length > 0 && (
        <DocumentTable documents={documents.edges.map(({ node }) => node)} fresh={fresh} />
      )}
      <More has={documents?.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </div>
  );
}

function RoomDocuments({ room }: RoomPanelProps) {
  return <DocumentsPanel workspaceId={room.id} contribute={room.status !== 'CLOSED'} />;
}

export const documentsInRoom: RoomFeature = {
  tab: 'documents',
  title: msg`Documents`,
  Panel: RoomDocuments,
  refreshes: { DOCUMENTS: [DOCUMENTS] },
};
