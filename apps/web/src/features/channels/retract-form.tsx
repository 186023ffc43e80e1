import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@trussworks/react-uswds';
import { useEffect, useRef, useState } from 'react';
import { client, codeOf } from '../../portal/client';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import type { Line } from './channel-log';

const DOCUMENT = graphql(/* GraphQL */ `
  query BroughtDocument($id: ID!) {
    document(id: $id) {
      id
      title
      author {
        id
      }
      can {
        trash
      }
    }
  }
`);
const RETRACT = graphql(/* GraphQL */ `
  mutation RetractMessage($id: ID!) {
    retractMessage(id: $id) {
      message {
        id
      }
    }
  }
`);
const TRASH = graphql(/* GraphQL */ `
  mutation TrashBroughtDocument($id: ID!) {
    trashDocument(id: $id) {
      id
      trashedAt
    }
  }
`);

interface Props {
  line: Line;
  done: () => void;
}

/** Asks what becomes of the documents that the message brought: they stay in the room when only the message goes. */
export function RetractForm({ line, done }: Props) {
  const { t } = useLingui();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  /** What the reader has chosen of documents, by id. */
  const [chosen] = useState(() => new Map<string, boolean>());
  // The line loses them with its text, when its retraction is delivered.
  const [brought] = useState(line.attachments);
  const form = useRef<HTMLFormElement>(null);
  // Of the last message it would open below the end of the list, and what it asks comes later still.
  useEffect(() => {
    form.current?.focus({ preventScroll: true });
    const grown = new ResizeObserver(() => {
      form.current?.scrollIntoView({ block: 'nearest' });
    });
    if (form.current) grown.observe(form.current);
    return () => {
      grown.disconnect();
    };
  }, []);
  const retract = async () => {
    setBusy(true);
    await client
      .mutate({ mutation: RETRACT, variables: { id: line.id }, fetchPolicy: 'no-cache' })
      // Tried again, it was retracted the first time.
      .catch((problem: unknown) => {
        if (codeOf(problem) !== 'message.retracted') throw problem;
      });
    for (const [id, goes] of chosen)
      if (goes) await client.mutate({ mutation: TRASH, variables: { id } }).then(() => chosen.delete(id));
    done();
  };
  return (
    <form
      aria-label={t`Retract the message`}
      ref={form}
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault();
        void retract().catch((problem: unknown) => {
          setBusy(false);
          setError(problem);
        });
      }}
    >
      <p>
        <Trans>
          What it said is no longer shown to anybody; that it was there stays. Who has read or copied it has
          read it.
        </Trans>
      </p>
      {brought.length > 0 && (
        <fieldset className="usa-fieldset">
          <legend>
            <Trans>It brought documents. Those that you do not move to the trash stay in the room:</Trans>
          </legend>
          {brought.map(({ id }) => (
            <Brought key={id} id={id} authorId={line.author.id} chosen={chosen} />
          ))}
        </fieldset>
      )}
      {error !== null && <Problem error={error} />}
      <p className="row row--start">
        <Button type="submit" secondary disabled={busy}>
          {busy ? t`Retracting…` : t`Retract it`}
        </Button>
        <Button type="button" unstyled onClick={done}>
          {error === null ? t`Cancel` : t`Close`}
        </Button>
      </p>
    </form>
  );
}

interface BroughtProps {
  id: string;
  authorId: string;
  chosen: Map<string, boolean>;
}

function Brought({ id, authorId, chosen }: BroughtProps) {
  const { t } = useLingui();
  const { data } = useQuery(DOCUMENT, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data?.document.can.trash) return null;
  const { title, author } = data.document;
  if (!chosen.has(id)) chosen.set(id, author.id === authorId);
  return (
    <Checkbox
      id={`trash-${id}`}
      name="trash"
      label={t`Move “${title}” to the trash as well`}
      defaultChecked={chosen.get(id)}
      onChange={({ target }) => chosen.set(id, target.checked)}
    />
  );
}
