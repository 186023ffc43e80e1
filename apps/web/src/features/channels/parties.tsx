import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Choice } from '../../ui/choice';
import { AttachUpload, type AttachUploads } from './attach-upload';
import type { Named } from './named';

export const PARTIES = graphql(/* GraphQL */ `
  query RoomParties($incidentId: ID!) {
    positions(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          title
          holders {
            id
            person {
              id
              name
            }
          }
        }
      }
    }
    participations(incidentId: $incidentId, first: 100) {
      edges {
        node {
          id
          organization {
            id
            shortName
          }
        }
      }
    }
  }
`);
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
  mentions: Named[];
  attachments: Named[];
  setMentions: (mentions: Named[]) => void;
  setAttachments: (attachments: Named[]) => void;
  uploads: AttachUploads;
}

/** Whom a message mentions, and which documents of the room it shows. */
export function Parties({ incidentId, mentions, attachments, setMentions, setAttachments, uploads }: Props) {
  const { t } = useLingui();
  const { data } = useQuery(PARTIES, { variables: { incidentId } });
  const documents = useQuery(ROOM_DOCUMENTS, {
    variables: { filter: { workspaceId: incidentId } },
    fetchPolicy: 'cache-and-network',
  });
  const positions = data?.positions.edges.map(({ node }) => node) ?? [];
  const people = new Map(
    positions.flatMap(({ holders }) => holders.map(({ person }) => [person.id, person])),
  );
  const parties: Named[] = [
    ...positions.map(({ id, title }) => ({ id, name: title })),
    ...(data?.participations.edges.map(({ node }) => ({
      id: node.organization.id,
      name: node.organization.shortName,
    })) ?? []),
    ...people.values(),
  ];
  const files = documents.data?.documents.edges.map(({ node }) => ({ id: node.id, name: node.title })) ?? [];
  return (
    <div className="parties">
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

interface AdderProps {
  name: string;
  label: string;
  options: Named[];
  chosen: Named[];
  setChosen: (chosen: Named[]) => void;
}

function Adder({ name, label, options, chosen, setChosen }: AdderProps) {
  const { t } = useLingui();
  const rest = options.filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <div className="row row--start">
      <Choice
        name={name}
        label={label}
        options={[
          ['', rest.length ? t`Choose` : t`Nothing to choose`],
          ...rest.map((one) => [one.id, one.name] as const),
        ]}
        value=""
        onChange={(id) => {
          const found = rest.find((one) => one.id === id);
          if (found) setChosen([...chosen, found]);
        }}
      />
      {chosen.map((one) => (
        <Button
          key={one.id}
          type="button"
          unstyled
          onClick={() => setChosen(chosen.filter(({ id }) => id !== one.id))}
        >
          {one.name} <span aria-hidden>✕</span>
          <span className="usa-sr-only">{t`take away`}</span>
        </Button>
      ))}
    </div>
  );
}
