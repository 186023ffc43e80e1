import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Choice } from '../../ui/choice';
import { AttachUpload, type AttachUploads } from './attach-upload';
import type { Mention, Named } from './named';
import { useParties } from './parties';

export const ROOM_DOCUMENTS = graphql(/* GraphQL */ `
  query RoomDocuments($filter: DocumentFilterInput!) {
    documents(first: 50, filter: $filter) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);

interface Props {
  incidentId: string;
  mentions: Mention[];
  attachments: Named[];
  setMentions: (mentions: Mention[]) => void;
  setAttachments: (attachments: Named[]) => void;
  uploads: AttachUploads;
}

/** Whom a message mentions, and which documents of the room it shows. */
export function Additions({
  incidentId,
  mentions,
  attachments,
  setMentions,
  setAttachments,
  uploads,
}: Props) {
  const { t } = useLingui();
  const parties = useParties(incidentId, true);
  const { data } = useQuery(ROOM_DOCUMENTS, {
    variables: { filter: { workspaceId: incidentId } },
    fetchPolicy: 'cache-and-network',
  });
  const files = data?.documents.edges.map(({ node }) => ({ id: node.id, name: node.title })) ?? [];
  return (
    <div className="additions">
      <Adder name="mention" label={t`Mention`} options={parties} chosen={mentions} setChosen={setMentions} />
      <Adder
        name="attach-a-document"
        label={t`Attach a document`}
        options={files}
        chosen={attachments}
        setChosen={setAttachments}
      />
      <AttachUpload {...uploads} />
    </div>
  );
}

interface AdderProps<One extends Mention> {
  name: string;
  label: string;
  options: One[];
  chosen: One[];
  setChosen: (chosen: One[]) => void;
}

function Adder<One extends Mention>({ name, label, options, chosen, setChosen }: AdderProps<One>) {
  const { t } = useLingui();
  const rest = options.filter(({ id }) => !chosen.some((one) => one.id === id));
  const choices = rest.map(({ id, name: text, of }) => [id, of ? `${text} (${of})` : text] as const);
  return (
    <div>
      <Choice
        name={name}
        label={label}
        options={[['', rest.length ? t`Choose` : t`Nothing to choose`], ...choices]}
        value=""
        onChange={(id) => {
          const found = rest.find((one) => one.id === id);
          if (found) setChosen([...chosen, found]);
        }}
      />
    </div>
  );
}

interface ChosenProps<One extends Named> {
  chosen: One[];
  setChosen: (chosen: One[]) => void;
}

/** What was added, each of which can be taken away. */
export function Chosen<One extends Named>({ chosen, setChosen }: ChosenProps<One>) {
  const { t } = useLingui();
  return chosen.map((one) => (
    <Button
      key={one.id}
      type="button"
      unstyled
      onClick={() => setChosen(chosen.filter(({ id }) => id !== one.id))}
    >
      <bdi>{one.name}</bdi> <span aria-hidden>✕</span>
      <span className="usa-sr-only">{t`take away`}</span>
    </Button>
  ));
}
