import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { IncidentKind } from '../../graphql/graphql';
import { Choice } from '../../ui/choice';
import { Problem } from '../../ui/problem';

const TEMPLATES = graphql(/* GraphQL */ `
  query IncidentTemplates {
    incidentTemplates(first: 100) {
      edges {
        node {
          id
          name
          kind
          positions
          channels
          checklists
          tasks
          organizations
        }
      }
    }
  }
`);

interface Props {
  kind: IncidentKind;
  value: string;
  onChange: (id: string) => void;
}

/** What a room can begin with, and what that is. */
export function TemplateChoice({ kind, value, onChange }: Props) {
  const { data, error } = useQuery(TEMPLATES, { fetchPolicy: 'cache-and-network' });
  const templates = data?.incidentTemplates.edges.map(({ node }) => node) ?? [];
  const fitting = templates.filter((template) => template.kind === kind);
  const chosen = fitting.find(({ id }) => id === value);
  if (error) return <Problem error={error} />;
  if (fitting.length === 0) return null;
  return (
    <>
      <Choice
        name="template"
        label="Begin with"
        options={[['', 'An empty room'], ...fitting.map(({ id, name }) => [id, name] as const)]}
        value={value}
        onChange={onChange}
      />
      {chosen && (
        <p className="quiet">
          {[
            `${chosen.organizations} organizations`,
            chosen.channels.length && `channels ${chosen.channels.join(', ')}`,
            chosen.positions.length && `positions ${chosen.positions.join(', ')}`,
            `${chosen.tasks} tasks`,
            chosen.checklists.length && `check lists ${chosen.checklists.join(', ')}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}
