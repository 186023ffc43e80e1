import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@trussworks/react-uswds';
import { Label } from '../../ui/label';
import { useNavigate } from 'react-router';
import { graphql } from '../../graphql';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { Notice } from '../../ui/notice';

const ERASE = graphql(/* GraphQL */ `
  mutation EraseDocument($input: EraseDocumentInput!) {
    eraseDocument(input: $input)
  }
`);

interface Props {
  document: { id: string; title: string; workspace: { id: string } };
  cancel: () => void;
}

/** Says what will be gone before it is. */
export function EraseForm({ document, cancel }: Props) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [erase, { error, loading }] = useMutation(ERASE);
  const submit = onSubmit(async ({ reason = '' }) => {
    const input = { id: document.id, reason: reason.trim() };
    await erase({
      variables: { input },
      update: (cache) => {
        cache.evict({ id: cache.identify({ __typename: 'Document', id: document.id }) });
        cache.gc();
      },
    }).then(
      () => navigate(`/workspaces/${document.workspace.id}`, { replace: true }),
      () => undefined,
    );
  });
  return (
    <form onSubmit={submit} className="margin-top-2" aria-label={t`Erase for good`}>
      <Notice type="warning" slim>
        <Trans>
          “{document.title}” will be erased for everybody, at once and for good: its file, title, description
          and tags. Running downloads are cut. That it was erased, by whom and why stays, for every member to
          read.
        </Trans>
      </Notice>
      {error && <Problem error={error} />}
      <Label htmlFor="reason" hint={t`do not repeat what must not be known`}>
        <Trans>Reason</Trans>
      </Label>
      <Textarea id="reason" name="reason" required minLength={3} maxLength={1000} autoFocus />
      <div className="row row--start margin-top-2">
        <Button type="submit" secondary disabled={loading}>
          {loading ? t`Erasing…` : t`Erase for good`}
        </Button>
        <Button type="button" unstyled onClick={cancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
