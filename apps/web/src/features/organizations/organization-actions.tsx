import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { AskFirst } from '../../ui/ask-first';
import type { Organization } from './organization';

const SUSPEND = graphql(/* GraphQL */ `
  mutation SuspendOrganization($id: ID!) {
    suspendOrganization(id: $id) {
      id
      ...OrganizationStanding
    }
  }
`);
const REINSTATE = graphql(/* GraphQL */ `
  mutation ReinstateOrganization($id: ID!) {
    reinstateOrganization(id: $id) {
      id
      ...OrganizationStanding
    }
  }
`);

/** What NIRU does to an organization. */
export function OrganizationActions({
  organization,
  onEdit,
}: {
  organization: Organization;
  onEdit: () => void;
}) {
  const { t } = useLingui();
  const { id, name, can } = organization;
  const [suspend] = useMutation(SUSPEND, { variables: { id } });
  const [reinstate] = useMutation(REINSTATE, { variables: { id } });
  return (
    <p className="row row--start">
      {can.update && (
        <Button type="button" outline onClick={onEdit}>
          <Trans>Edit</Trans>
        </Button>
      )}
      {can.suspend && (
        <AskFirst secondary text={t`Suspend`} title={t`Suspend ${name}?`} confirm={t`Suspend`} act={suspend}>
          <p>
            <Trans>
              All its people are signed out at once and can’t sign in until it is reinstated. What they have
              shared stays.
            </Trans>
          </p>
        </AskFirst>
      )}
      {can.reinstate && (
        <AskFirst text={t`Reinstate`} title={t`Reinstate ${name}?`} confirm={t`Reinstate`} act={reinstate}>
          <p>
            <Trans>Its people can sign in again.</Trans>
          </p>
        </AskFirst>
      )}
    </p>
  );
}
