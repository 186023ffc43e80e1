import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import { Page } from '../../ui/page';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
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
  const { t } = useLingui();
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
    <Page title={t`Agreements`}>
      <div className="panel">
        <h1>
          <Trans>Sharing agreements offered to us</Trans>
        </h1>
        <p>
          <Trans>
            When you accept, managers of the workspace can add people of your organization. You can end an
            agreement at any time.
          </Trans>
        </p>
        {problem && <Problem error={problem} retry={refetch} />}
        {!data && !error && <Loading />}
        {data && offers.length === 0 && (
          <p>
            <Trans>No organization has offered yours an agreement yet.</Trans>
          </p>
        )}
        {offers.length > 0 && (
          <AgreementLines
            agreements={offers}
            other="organization"
            actions={({ id, can, workspaceName }) => (
              <>
                {can.answer && (
                  <>
                    <Button type="button" unstyled onClick={() => act(accept, id)}>
                      <Trans>
                        Accept<span className="usa-sr-only"> {workspaceName}</span>
                      </Trans>
                    </Button>{' '}
                    <Button type="button" unstyled className="danger" onClick={() => act(decline, id)}>
                      <Trans>
                        Decline<span className="usa-sr-only"> {workspaceName}</span>
                      </Trans>
                    </Button>
                  </>
                )}
                {can.end && !can.answer && (
                  <Button type="button" unstyled className="danger" onClick={() => act(end, id)}>
                    <Trans>
                      End<span className="usa-sr-only"> {workspaceName}</span>
                    </Trans>
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
