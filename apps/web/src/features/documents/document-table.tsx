import { Trans, useLingui } from '@lingui/react/macro';
import { Table } from '@trussworks/react-uswds';
import { Link } from 'react-router';
import { graphql } from '../../graphql';
import type { DocumentLineFragment } from '../../graphql/graphql';
import { useFormats } from '../../ui/format';
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
  const { t } = useLingui();
  const { size } = useFormats();
  return (
    <div className="table-frame">
      <Table bordered={false} className="stacked" fullWidth>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Title</Trans>
            </th>
            {withWorkspace && (
              <th scope="col">
                <Trans>Workspace</Trans>
              </th>
            )}
            <th scope="col">
              <Trans>Shared by</Trans>
            </th>
            <th scope="col">
              <Trans>Size</Trans>
            </th>
            <th scope="col">
              <Trans>Shared</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.id} className={fresh?.has(document.id) ? 'unread' : undefined}>
              <th scope="row">
                {document.exercise && (
                  <span className="exercise exercise--inline">
                    <Trans>EXERCISE</Trans>
                  </span>
                )}
                <Link to={`/documents/${document.id}`}>
                  <bdi>{document.title}</bdi>
                </Link>
                {fresh?.has(document.id) && (
                  <span className="usa-tag margin-left-1">
                    <Trans>New</Trans>
                  </span>
                )}
              </th>
              {withWorkspace && (
                <td data-label={t`Workspace`}>
                  <Link to={`/workspaces/${document.workspace.id}`}>{document.workspace.name}</Link>
                </td>
              )}
              <td data-label={t`Shared by`}>
                {document.author.name}, {document.organization.shortName}
              </td>
              <td className="nowrap" data-label={t`Size`}>
                {size(document.file.size)}
              </td>
              <td className="nowrap" data-label={t`Shared`}>
                <Time at={document.createdAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
