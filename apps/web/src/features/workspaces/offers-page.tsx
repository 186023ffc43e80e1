import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/problem';
import { AgreementLines } from './agreement-lines';

const OFFERS = graphql(/* GraphQL */ `
  query AgreementOffers {
    agreementOffers(first: 100) {
      edges {
        node {
          ...AgreementLine
        }
      }
    }
  }
`);
const ACCEPT = graphql(/* GraphQL */ `
  mutation AcceptAgreement($id: ID!) {
    acceptAgreement(id: $id) {
      ...AgreementLine
    }
  }
`);
const DECLINE = graphql(/* GraphQL */ `
  mutation DeclineAgreement($id: ID!) {
    declineAgreement(id: $id) {
      ...AgreementLine
    }
  }
`);
const END = graphql(/* GraphQL */ `
  mutation EndOfferedAgreement($id: ID!) {
    endAgreement(id: $id) {
      ...AgreementLine
    }
  }
`);

/** What other organizations offer ours; for administrators. */
export default function OffersPage() {
  const { data, error, refetch } = useQuery(OFFERS, { fetchPolicy: 'cache-and-network' });
  const [accept, accepting] = useMutation(ACCEPT);
  const [decline, declining] = useMutation(DECLINE);
  const [end, ending] = useMutation(END);
  const offers = data?.agreementOffers.edges.map(({ node }) => node) ?? [];
  const problem = error ?? accepting.error ?? declining.error ?? ending.error;
  const act = (work: (options: { variables: { id: string } }) => Promise<unknown>, id: string) => {
    void work({ variables: { id } }).catch(() => undefined);
  };
  return (
    <Page title="Agreements">
      <div className="panel">
        <h1>Sharing agreements offered to us</h1>
        <p>
          When you accept, managers of the workspace can add people of your organization. You can end an
          agreement at any time.
        </p>
        {problem && <Problem error={problem} retry={refetch} />}
        {!data && !error && <Loading what="agreements" />}
        {data && offers.length === 0 && <p>No organization has offered yours an agreement yet.</p>}
        {offers.length > 0 && (
          <AgreementLines
            agreements={offers}
            other="organization"
            actions={({ id, can, workspaceName }) => (
              <>
                {can.answer && (
                  <>
                    <Button type="button" unstyled onClick={() => act(accept, id)}>
                      Accept<span className="usa-sr-only"> {workspaceName}</span>
                    </Button>{' '}
                    <Button type="button" unstyled className="danger" onClick={() => act(decline, id)}>
                      Decline<span className="usa-sr-only"> {workspaceName}</span>
                    </Button>
                  </>
                )}
                {can.end && !can.answer && (
                  <Button type="button" unstyled className="danger" onClick={() => act(end, id)}>
                    End<span className="usa-sr-only"> {workspaceName}</span>
                  </Button>
                )}
              </>
            )}
          />
        )}
      </div>
    </Page>
  );
}
