import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Tag } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { codeOf, detailOf } from '../../client';
import { graphql } from '../../graphql';
import { fileSize } from '../../ui/format';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { ExerciseBanner } from '../incidents/marking';
import { DocumentForm } from './document-form';
import { EraseForm } from './erase-form';
import { ErasedPage } from './erased-page';
import { Notice } from '../../ui/notice';

const DOCUMENT = graphql(/* GraphQL */ `
  query DocumentPage($id: ID!) {
    document(id: $id) {
      ...DocumentLine
      description
      language
      tags
      updatedAt
      erasedAfter
      file {
        sha256
        state
        path
      }
      can {
        download
        update
        trash
        restore
        erase
      }
    }
  }
`);
const TRASH = graphql(/* GraphQL */ `
  mutation TrashDocument($id: ID!) {
    trashDocument(id: $id) {
      id
    }
  }
`);
const RESTORE = graphql(/* GraphQL */ `
  mutation RestoreDocument($id: ID!) {
    restoreDocument(id: $id) {
      id
    }
  }
`);

export default function DocumentPage() {
  const { id = '' } = useParams();
  const [form, setForm] = useState<'description' | 'erase' | null>(null);
  const { data, error, refetch } = useQuery(DOCUMENT, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [trash, trashing] = useMutation(TRASH, { variables: { id }, refetchQueries: [DOCUMENT] });
  const [restore, restoring] = useMutation(RESTORE, { variables: { id }, refetchQueries: [DOCUMENT] });
  if (['request.not_found', 'request.invalid', 'BAD_REQUEST'].includes(codeOf(error) ?? ''))
    return <NotFoundPage />;
  if (codeOf(error) === 'document.erased') return <ErasedPage {...detailOf(error)} />;
  if (!data)
    return (
      <Page title="Document">
        {error ? <Problem error={error} retry={refetch} /> : <Loading what="document" />}
      </Page>
    );
  const { document } = data;
  const problem = error ?? trashing.error ?? restoring.error;
  return (
    <Page title={document.exercise ? `EXERCISE ${document.title}` : document.title}>
      {document.exercise && <ExerciseBanner />}
      <nav aria-label="Breadcrumb">
        <Link to={`/workspaces/${document.workspace.id}`}>← {document.workspace.name}</Link>
      </nav>
      <div className="panel margin-top-2">
        {problem && <Problem error={problem} retry={refetch} />}
        {document.trashedAt && (
          <Notice type="warning" slim>
            In the trash since <Time at={document.trashedAt} />
            {document.erasedAfter && (
              <>
                , and erased for good after <Time at={document.erasedAfter} />
              </>
            )}
            .{' '}
            {document.can.restore && (
              <Button type="button" unstyled onClick={() => void restore().catch(() => undefined)}>
                Restore it
              </Button>
            )}
          </Notice>
        )}
        {document.file.state === 'HELD' && (
          <Notice type="info" slim>
            This file is being examined; it can be downloaded when that is done.
          </Notice>
        )}
        {document.file.state === 'REFUSED' && (
          <Notice type="error" slim>
            This file was found to be harmful, and nobody can open it.
          </Notice>
        )}
        <h1>{document.title}</h1>
        <p>{document.description}</p>
        <p>
          {document.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
        <div className="row row--start">
          {document.can.download && (
            <a className="usa-button" href={document.file.path}>
              Download ({fileSize(document.file.size)})
            </a>
          )}
          {document.can.update && form === null && (
            <Button type="button" outline onClick={() => setForm('description')}>
              Change description
            </Button>
          )}
          {document.can.trash && (
            <Button
              type="button"
              unstyled
              className="danger"
              onClick={() => void trash().catch(() => undefined)}
            >
              Move to the trash
            </Button>
          )}
          {document.can.erase && form === null && (
            <Button type="button" unstyled className="danger" onClick={() => setForm('erase')}>
              Erase for good…
            </Button>
          )}
        </div>
        {form === 'description' && <DocumentForm document={document} done={() => setForm(null)} />}
        {form === 'erase' && <EraseForm document={document} cancel={() => setForm(null)} />}
        <h2>Details</h2>
        <dl className="facts">
          <dt>From</dt>
          <dd>
            {document.author.name}, {document.organization.shortName}
          </dd>
          <dt>Shared</dt>
          <dd>
            <Time at={document.createdAt} />
          </dd>
          <dt>Language</dt>
          <dd>{document.language === 'und' ? 'Not stated' : document.language}</dd>
          <dt>File</dt>
          <dd>{document.file.name}</dd>
          <dt>Type by content</dt>
          <dd>
            {document.file.mediaType === 'application/encrypted'
              ? 'Encrypted: nobody can look into it without its password, and no scanner has'
              : document.file.mediaType}
          </dd>
          <dt>SHA-256</dt>
          <dd className="hash">{document.file.sha256}</dd>
        </dl>
      </div>
    </Page>
  );
}
