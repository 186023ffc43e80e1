import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Field } from '../../ui/field';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';
import { PEOPLE } from './people';

const CREATE = graphql(/* GraphQL */ `
  mutation CreatePosition($input: CreatePositionInput!) {
    createPosition(input: $input) {
      id
    }
  }
`);

/** A position of the incident's own, beside those of NIMS. */
export function NewPosition({ incidentId }: { incidentId: string }) {
  const { t } = useLingui();
  const [create, { error, loading }] = useMutation(CREATE, { refetchQueries: [PEOPLE] });
  const submit = onSubmit(async ({ title = '' }, form) => {
    await create({ variables: { input: { incidentId, title } } }).then(
      () => form.reset(),
      () => undefined,
    );
  });
  return (
    <details>
      <summary>
        <Trans>Add a position</Trans>
      </summary>
      <form onSubmit={submit} className="row row--start">
        {error && <Problem error={error} />}
        <div>
          <Field name="title" label={t`Title`} required minLength={2} maxLength={80} />
        </div>
        <Button type="submit" outline disabled={loading}>
          <Trans>Add</Trans>
        </Button>
      </form>
    </details>
  );
}
