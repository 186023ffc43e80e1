import { Table } from '@trussworks/react-uswds';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import type { DocumentLineFragment } from '../../graphql/graphql';
import { fileSize } from '../../ui/format';
import { Time } from '../../ui/time';

graphql(/* GraphQL */ `
  fragment DocumentLine on Document {
    id
    title
    createdAt
    trashedAt
    exercise
    workspace {
      id
      name
    }
    organization {
      id
      shortName
    }
    author {
      id
      name
    }
    file {
      name
      size
      mediaType
    }
  }
`);

interface Props {
  documents: DocumentLineFragment[];
  withWorkspace?: boolean;
  /** The ones that have just arrived, marked until they are opened. */
  fresh?: ReadonlySet<string>;
}

export function DocumentTable({ documents, withWorkspace = false, fresh }: Props) {
  return (
    <div className="table-frame">
      <Table bordered={false} className="stacked" fullWidth>
        <thead>
          <tr>
            <th scope="col">Title</th>
            {withWorkspace && <th scope="col">Workspace</th>}
            <th scope="col">From</th>
            <th scope="col">Size</th>
            <th scope="col">Shared</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.id} className={fresh?.has(document.id) ? 'unread' : undefined}>
              <th scope="row">
                {document.exercise && <span className="exercise exercise--inline">EXERCISE</span>}
                <Link to={`/documents/${document.id}`}>{document.title}</Link>
                {fresh?.has(document.id) && <span className="usa-tag margin-left-1">New</span>}
              </th>
              {withWorkspace && (
                <td data-label="Workspace">
                  <Link to={`/workspaces/${document.workspace.id}`}>{document.workspace.name}</Link>
                </td>
              )}
              <td data-label="From">
                {document.author.name}, {document.organization.shortName}
              </td>
              <td data-label="Size">{fileSize(document.file.size)}</td>
              <td data-label="Shared">
                <Time at={document.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
