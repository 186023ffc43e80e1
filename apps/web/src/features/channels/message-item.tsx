import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Tag, Textarea } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link } from 'react-router';
import { client } from '../../portal/client';
import { graphql } from '../../graphql';
import type { MessageActionsQuery } from '../../graphql/graphql';
import { Facts } from '../../ui/facts';
import { zulu } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { useViewer } from '../identity';
import type { Line } from './channel-log';
import { MarkingLabel } from '../markings';
import { LOG_CATEGORIES, PRIORITIES } from './labels';
import { RetractForm } from './retract-form';

const ACTIONS = graphql(/* GraphQL */ `
  query MessageActions($id: ID!) {
    message(id: $id) {
      acknowledged
      can {
        edit
        retract
        pin
        unpin
        acknowledge
      }
      versions {
        body
        createdAt
      }
    }
  }
`);
const EDIT = graphql(/* GraphQL */ `
  mutation EditMessage($input: EditMessageInput!) {
    editMessage(input: $input) {
      message {
        id
      }
    }
  }
`);
const PIN = graphql(/* GraphQL */ `
  mutation PinMessage($id: ID!) {
    pinMessage(id: $id) {
      message {
        id
      }
    }
  }
`);
const UNPIN = graphql(/* GraphQL */ `
  mutation UnpinMessage($id: ID!) {
    unpinMessage(id: $id) {
      message {
        id
      }
    }
  }
`);
const ACKNOWLEDGE = graphql(/* GraphQL */ `
  mutation AcknowledgeMessage($id: ID!, $edition: Int!) {
    acknowledgeMessage(id: $id, edition: $edition) {
      message {
        id
      }
    }
  }
`);

interface Props {
  line: Line;
  exercise: boolean;
  answered: Line | undefined;
  reply: (() => void) | undefined;
}

/** A message, and what one may do with it, which is asked when one wants to. */
export function MessageItem({ line, exercise, answered, reply }: Props) {
  const { t } = useLingui();
  const [detail, setDetail] = useState<MessageActionsQuery['message'] | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [retracting, setRetracting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** The edition that the reader has acknowledged here. */
  const [acknowledged, setAcknowledged] = useState<number | null>(null);
  const viewer = useViewer();
  const retracted = line.retractedAt !== null;

  const open = async () => {
    if (detail) return setDetail(null);
    await client
      .query({ query: ACTIONS, variables: { id: line.id }, fetchPolicy: 'no-cache' })
      .then(({ data }) => setDetail(data?.message ?? null), setError);
  };
  const done = () => {
    setEditing(null);
    setRetracting(false);
    setDetail(null);
  };
  // What changes is not shown from the answer: its delivery comes in the order of the log.
  const change = (mutation: typeof PIN | typeof UNPIN) =>
    client.mutate({ mutation, variables: { id: line.id }, fetchPolicy: 'no-cache' }).then(done, setError);
  /** Once is enough: whoever has done so before is told that they have. */
  const acknowledge = async () => {
    const { data } = await client.query({
      query: ACTIONS,
      variables: { id: line.id },
      fetchPolicy: 'no-cache',
    });
    const { id, edition } = line;
    // Whoever may not is told why.
    if (!data?.message.acknowledged)
      await client.mutate({
        mutation: ACKNOWLEDGE,
        variables: { id, edition },
        fetchPolicy: 'no-cache',
      });
    setAcknowledged(edition);
    done();
  };
  const save = async () => {
    if (!editing?.trim()) return;
    const input = { id: line.id, clientId: crypto.randomUUID(), body: editing.trim() };
    await client
      .mutate({ mutation: EDIT, variables: { input }, fetchPolicy: 'no-cache' })
      .then(done, setError);
  };
  const kind = line.category
    ? t(LOG_CATEGORIES[line.category])
    : line.priority !== 'ROUTINE' && t(PRIORITIES[line.priority]);
  const actions = [
    ['acknowledge', t`Acknowledge`, () => void acknowledge().catch(setError)],
    ['edit', t`Edit`, () => setEditing(line.body)],
    ['pin', line.category ? t`Star` : t`Pin`, () => void change(PIN)],
    ['unpin', line.category ? t`Take the star away` : t`Unpin`, () => void change(UNPIN)],
    ['retract', t`Retract`, () => setRetracting(true)],
  ] as const;
  return (
    <li className={`message message--${line.priority.toLowerCase()}`} id={`message-${line.id}`}>
      <p className="message__head">
        <MarkingLabel {...line.marking} />
        {exercise && (
          <span className="exercise exercise--inline">
            <Trans>EXERCISE EXERCISE EXERCISE</Trans>
          </span>
        )}
        {kind && <strong className="message__kind">{kind}</strong>}
        <strong>
          <bdi>{line.author.name}</bdi>
        </strong>{' '}
        <span className="quiet">
          <Facts
            of={[
              [line.authorOrganization, line.authorPosition].filter(Boolean).join(', '),
              <Time key="at" at={line.createdAt} />,
              zulu(line.createdAt).slice(11),
              line.editedAt && t`edited`,
              line.pinnedAt && (line.category ? t`starred` : t`pinned`),
            ]}
          />
        </span>
      </p>
      {answered && (
        <p className="quiet message__answered">
          <Trans>
            In answer to {answered.author.name}: {answered.body?.slice(0, 120) ?? t`a retracted message`}
          </Trans>
        </p>
      )}
      {line.mentions.length > 0 && (
        <p className="message__mentions">
          {line.mentions.map(({ id, name }) => (
            <Tag key={id}>@{name}</Tag>
          ))}
        </p>
      )}
      {editing === null ? (
        <p dir="auto" className={`message__body ${retracted ? 'quiet' : ''}`}>
          {line.body ?? t`Retracted.`}
        </p>
      ) : (
        <div>
          <label className="usa-sr-only" htmlFor={`edit-${line.id}`}>
            <Trans>New text</Trans>
          </label>
          <Textarea
            id={`edit-${line.id}`}
            name="edit"
            value={editing}
            onChange={(event) => {
              setEditing(event.target.value);
            }}
          />
          <p className="row row--start">
            <Button type="button" onClick={() => void save()}>
              <Trans>Save</Trans>
            </Button>
            <Button type="button" unstyled onClick={() => setEditing(null)}>
              <Trans>Cancel</Trans>
            </Button>
          </p>
        </div>
      )}
      {line.attachments.length > 0 && (
        <ul className="usa-list message__attachments">
          {line.attachments.map(({ id, title }) => (
            <li key={id}>
              {title ? (
                <Link to={`/documents/${id}`}>{title}</Link>
              ) : (
                <span className="quiet">
                  <Trans>An erased document</Trans>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {error !== null && <Problem error={error} />}
      {retracting && <RetractForm line={line} done={done} />}
      {!retracted && (
        <p className="message__actions">
          {line.priority === 'FLASH' && (
            <span className="quiet">
              <Plural
                value={line.acknowledgements}
                one="Acknowledged by # person"
                other="Acknowledged by # people"
              />{' '}
            </span>
          )}
          {line.priority === 'FLASH' && line.author.id !== viewer.id && acknowledged !== line.edition && (
            <Button type="button" onClick={() => void acknowledge().catch(setError)}>
              <Trans>
                Acknowledge<span className="usa-sr-only"> the message of {line.author.name}</span>
              </Trans>
            </Button>
          )}
          {acknowledged === line.edition && (
            <span className="quiet">
              <Trans>You have acknowledged it.</Trans>{' '}
            </span>
          )}
          {acknowledged !== null && acknowledged < line.edition && (
            <span className="quiet">
              <Trans>It was changed since you acknowledged it.</Trans>{' '}
            </span>
          )}
          {reply && (
            <Button type="button" unstyled onClick={reply}>
              <Trans>
                Answer<span className="usa-sr-only"> {line.author.name}</span>
              </Trans>
            </Button>
          )}
          <Button type="button" unstyled aria-expanded={detail !== null} onClick={() => void open()}>
            {detail ? (
              <Trans>
                Less<span className="usa-sr-only"> about the message of {line.author.name}</span>
              </Trans>
            ) : (
              <Trans>
                More<span className="usa-sr-only"> about the message of {line.author.name}</span>
              </Trans>
            )}
          </Button>
          {detail &&
            actions
              .filter(([action]) => detail.can[action])
              .map(([action, label, act]) => (
                <Button key={action} type="button" unstyled onClick={act}>
                  {label}
                </Button>
              ))}
        </p>
      )}
      {detail && detail.versions.length > 1 && (
        <ol className="quiet">
          {detail.versions.slice(0, -1).map(({ body, createdAt }) => (
            <li key={createdAt}>
              <Time at={createdAt} />: {body}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
