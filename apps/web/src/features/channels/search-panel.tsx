import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Label, TextInput } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import { appendPage } from '../../ui/append-page';
import { More } from '../../ui/more';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Time } from '../../ui/time';
import { MarkingLabel } from '../markings';
import type { RoomFeature, RoomPanelProps } from '../rooms';

const SEARCH = graphql(/* GraphQL */ `
  query SearchMessages($text: String!, $incidentId: ID!, $mentioningMe: Boolean!, $after: String) {
    searchMessages(
      text: $text
      incidentId: $incidentId
      mentioningMe: $mentioningMe
      first: 25
      after: $after
    ) {
      edges {
        node {
          channelName
          message {
            id
            channelId
            body
            createdAt
            authorOrganization
            author {
              name
            }
            marking {
              tlp
              cui
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Looks for messages of the room by their words, and for those that mention the viewer. */
function SearchPanel({ room: { id: incidentId } }: RoomPanelProps) {
  const { t } = useLingui();
  const [asked, setAsked] = useState({ text: '', mentioningMe: false });
  const nothing = !asked.text && !asked.mentioningMe;
  const { data, error, loading, fetchMore } = useQuery(SEARCH, {
    variables: { incidentId, ...asked },
    skip: nothing,
    fetchPolicy: 'network-only',
  });
  const found = data?.searchMessages.edges.map(({ node }) => node) ?? [];
  const submit = onSubmit(({ text = '', mentions }) => {
    setAsked({ text: text.trim(), mentioningMe: mentions !== undefined });
  });
  const more = () => {
    void fetchMore({
      variables: { after: data?.searchMessages.pageInfo.endCursor },
      updateQuery: appendPage('searchMessages'),
    });
  };
  return (
    <section className="panel" aria-labelledby="search">
      <h2 id="search">
        <Trans>Search messages</Trans>
      </h2>
      <form onSubmit={submit} role="search" className="row row--start">
        <div className="grow">
          <Label htmlFor="text">
            <Trans>Words, or their beginnings; in quotes what stands together</Trans>
          </Label>
          <TextInput id="text" name="text" type="search" maxLength={400} />
        </div>
        <Checkbox id="mentions" name="mentions" label={t`Only what mentions me`} />
        <Button type="submit">
          <Trans>Search</Trans>
        </Button>
      </form>
      {error && <Problem error={error} />}
      {loading && !data && <Loading />}
      {nothing && (
        <p className="quiet">
          <Trans>
            Every channel that you read is searched, with the present text of each message. Documents are not
            searched here.
          </Trans>
        </p>
      )}
      {data && found.length === 0 && (
        <p role="status">
          <Trans>No message that you may read has these words.</Trans>
        </p>
      )}
      <ol className="found">
        {found.map(({ message, channelName }) => (
          <li key={message.id} className="message">
            <p className="message__head">
              <MarkingLabel {...message.marking} />
              <Link to={`/incidents/${incidentId}/channels/${message.channelId}#message-${message.id}`}>
                {channelName}
              </Link>{' '}
              <strong>{message.author.name}</strong>{' '}
              <span className="quiet">
                {message.authorOrganization} · <Time at={message.createdAt} />
              </span>
            </p>
            <p dir="auto" className="message__body">
              {message.body}
            </p>
          </li>
        ))}
      </ol>
      <More has={data?.searchMessages.pageInfo.hasNextPage} loading={loading} onMore={more} />
    </section>
  );
}

export const searchInRoom: RoomFeature = {
  tab: 'search',
  title: msg`Search`,
  Panel: SearchPanel,
  refreshes: {},
};
