import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { IncidentKind } from '../../graphql/graphql';
import { AskFirst } from '../../ui/ask-first';
import { Choice } from '../../ui/choice';
import { Facts } from '../../ui/facts';
import { useFormats } from '../../ui/format';
import { Problem } from '../../ui/problem';

export const TEMPLATES = graphql(/* GraphQL */ `
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

const RETIRE = graphql(/* GraphQL */ `
  mutation RetireIncidentTemplate($id: ID!) {
    retireIncidentTemplate(id: $id) {
      id
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
  const { t } = useLingui();
  const { list } = useFormats();
  const { data, error } = useQuery(TEMPLATES, { fetchPolicy: 'cache-and-network' });
  const [retire] = useMutation(RETIRE, { refetchQueries: [TEMPLATES] });
  const templates = data?.incidentTemplates.edges.map(({ node }) => node) ?? [];
  const fitting = templates.filter((template) => template.kind === kind);
  const chosen = fitting.find(({ id }) => id === value);
  if (error) return <Problem error={error} />;
  if (fitting.length === 0) return null;
  return (
    <>
      <Choice
        name="template"
        label={t`Begin with`}
        options={[['', t`An empty room`], ...fitting.map(({ id, name }) => [id, name] as const)]}
        value={value}
        onChange={onChange}
      />
      {chosen && (
        <AskFirst
          unstyled
          text={t`Retire ${chosen.name}`}
          title={t`Retire ${chosen.name}?`}
          confirm={t`Retire`}
          act={() => retire({ variables: { id: chosen.id } }).then(() => onChange(''))}
        >
          <p>
            <Trans>No room begins with it any more. Rooms that have begun with it stay as they are.</Trans>
          </p>
        </AskFirst>
      )}
      {chosen && (
        <p className="quiet">
          <Facts
            of={[
              plural(chosen.organizations, { one: '# organization', other: '# organizations' }),
              chosen.channels.length > 0 && t`channels: ${list(chosen.channels)}`,
              chosen.positions.length > 0 && t`positions: ${list(chosen.positions)}`,
              plural(chosen.tasks, { one: '# task', other: '# tasks' }),
              chosen.checklists.length > 0 && t`check lists: ${list(chosen.checklists)}`,
            ]}
          />
        </p>
      )}
    </>
  );
}
