import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { AskFirst } from '../../ui/ask-first';
import { Problem } from '../../ui/problem';
import { PEOPLE, type Person } from './people';

const VALIDATE = graphql(/* GraphQL */ `
  mutation ValidatePerson($id: ID!) {
    validatePerson(id: $id) {
      id
    }
  }
`);
const DISABLE = graphql(/* GraphQL */ `
  mutation DisablePerson($id: ID!) {
    disablePerson(id: $id) {
      id
    }
  }
`);
const REINSTATE = graphql(/* GraphQL */ `
  mutation ReinstatePerson($id: ID!) {
    reinstatePerson(id: $id) {
      id
    }
  }
`);
const CHANGE_ROLE = graphql(/* GraphQL */ `
  mutation ChangePersonRole($id: ID!, $role: AccountRole!) {
    changePersonRole(id: $id, role: $role) {
      id
    }
  }
`);

/** What an administrator may do about a person. */
export function PersonActions({ person: { id, name, role, can } }: { person: Person }) {
  const { t } = useLingui();
  const again = { variables: { id }, refetchQueries: [PEOPLE] };
  const [validate, validating] = useMutation(VALIDATE, again);
  const [reinstate, reinstating] = useMutation(REINSTATE, again);
  const [disable] = useMutation(DISABLE, again);
  const [changeRole] = useMutation(CHANGE_ROLE, { refetchQueries: [PEOPLE] });
  const error = validating.error ?? reinstating.error;
  const isAdministrator = role === 'ADMINISTRATOR';
  return (
    <div className="row row--start">
      {error && <Problem error={error} />}
      {can.validate && (
        <Button type="button" onClick={() => void validate().catch(() => undefined)}>
          <Trans>
            Let in<span className="usa-sr-only"> {name}</span>
          </Trans>
        </Button>
      )}
      {can.changeRole && (
        <AskFirst
          unstyled
          text={
            <>
              {isAdministrator ? t`Make a member` : t`Make administrator`}
              <span className="usa-sr-only"> {name}</span>
            </>
          }
          title={isAdministrator ? t`Make ${name} a member?` : t`Make ${name} an administrator?`}
          confirm={isAdministrator ? t`Make a member` : t`Make administrator`}
          act={() => changeRole({ variables: { id, role: isAdministrator ? 'MEMBER' : 'ADMINISTRATOR' } })}
        >
          <p>
            {isAdministrator
              ? t`They no longer decide who of the organization is let in, nor on agreements. They are signed out once, and sign in again.`
              : t`They decide who of the organization is let in, and on agreements with others. They are signed out once, and sign in again.`}
          </p>
        </AskFirst>
      )}
      {can.disable && (
        <AskFirst
          unstyled
          className="danger"
          text={
            <Trans>
              Disable<span className="usa-sr-only"> {name}</span>
            </Trans>
          }
          title={t`Disable ${name}?`}
          confirm={t`Disable`}
          act={disable}
        >
          <p>
            <Trans>
              Their sessions end at once, on every device, and they can’t sign in until they are reinstated.
            </Trans>
          </p>
        </AskFirst>
      )}
      {can.reinstate && (
        <Button type="button" unstyled onClick={() => void reinstate().catch(() => undefined)}>
          <Trans>
            Reinstate<span className="usa-sr-only"> {name}</span>
          </Trans>
        </Button>
      )}
    </div>
  );
}
