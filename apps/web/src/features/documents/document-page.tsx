import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Tag } from '@trussworks/react-uswds';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { codeOf, detailOf } from '../../portal/client';
import { graphql } from '../../graphql';
import { useFormats } from '../../ui/format';
import { NotFoundPage } from '../../ui/not-found-page';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { Time } from '../../ui/time';
import { ExerciseBanner } from '../markings';
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
  const { t } = useLingui();
  const { size } = useFormats();
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
    return <Page title={t`Document`}>{error ? <Problem error={error} retry={refetch} /> : <Loading />}</Page>;
  const { document } = data;
  const problem = error ?? trashing.error ?? restoring.error;
  return (
    <Page title={document.exercise ? t`EXERCISE ${document.title}` : document.title}>
      {document.exercise && <ExerciseBanner />}
      <nav aria-label={t`Breadcrumb`}>
        <Link to={`/workspaces/${document.workspace.id}`}>← {document.workspace.name}</Link>
      </nav>
      <div className="panel margin-top-2">
        {problem && <Problem error={problem} retry={refetch} />}
        {document.trashedAt && (
          <Notice type="warning" slim>
            <Trans>
              In the trash since <Time at={document.trashedAt} />.
            </Trans>{' '}
            {document.erasedAfter && (
              <Trans>
                It is erased for good after <Time at={document.erasedAfter} />.
              </Trans>
            )}{' '}
            {document.can.restore && (
              <Button type="button" unstyled onClick={() => void restore().catch(() => undefined)}>
                <Trans>Restore it</Trans>
              </Button>
            )}
          </Notice>
        )}
        {document.file.state === 'HELD' && (
          <Notice type="info" slim>
            <Trans>This file is being examined; it can be downloaded when that is done.</Trans>
          </Notice>
        )}
        {document.file.state === 'REFUSED' && (
          <Notice type="error" slim>
            <Trans>This file was found to be harmful, and nobody can open it.</Trans>
          </Notice>
        )}
        <h1 dir="auto">{document.title}</h1>
        <p dir="auto">{document.description}</p>
        <p>
          {document.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
        <div className="row row--start">
          {document.can.download && (
            <a className="usa-button" href={document.file.path}>
              <Trans>Download ({size(document.file.size)})</Trans>
            </a>
          )}
          {document.can.update && form === null && (
            <Button type="button" outline onClick={() => setForm('description')}>
              <Trans>Change description</Trans>
            </Button>
          )}
          {document.can.trash && (
            <Button
              type="button"
              unstyled
              className="danger"
              onClick={() => void trash().catch(() => undefined)}
            >
              <Trans>Move to the trash</Trans>
            </Button>
          )}
          {document.can.erase && form === null && (
            <Button type="button" unstyled className="danger" onClick={() => setForm('erase')}>
              <Trans>Erase for good…</Trans>
            </Button>
          )}
        </div>
        {form === 'description' && <DocumentForm document={document} done={() => setForm(null)} />}
        {form === 'erase' && <EraseForm document={document} cancel={() => setForm(null)} />}
        <h2>
          <Trans>Details</Trans>
        </h2>
        <dl className="facts">
          <dt>
            <Trans>Shared by</Trans>
          </dt>
          <dd>
            {document.author.name}, {document.organization.shortName}
          </dd>
          <dt>
            <Trans>Shared</Trans>
          </dt>
          <dd>
            <Time at={document.createdAt} />
          </dd>
          <dt>
            <Trans>Language</Trans>
          </dt>
          <dd>{document.language === 'und' ? t`Not stated` : document.language}</dd>
          <dt>
            <Trans>File</Trans>
          </dt>
          <dd>{document.file.name}</dd>
          <dt>
            <Trans>Type by content</Trans>
          </dt>
          <dd>
            {document.file.mediaType === 'application/encrypted'
              ? t`Encrypted: nobody can look into it without its password, and no scanner has`
              : document.file.mediaType}
          </dd>
          <dt>
            <Trans>SHA-256</Trans>
          </dt>
          <dd className="hash">{document.file.sha256}</dd>
        </dl>
      </div>
    </Page>
  );
}
