import { Trans } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@trussworks/react-uswds';
import { useState } from 'react';
import { graphql } from '../../graphql';
import { Loading } from '../../ui/loading';
import { Problem } from '../../ui/problem';
import { AgreementLines } from './agreement-lines';
import { OfferForm } from './offer-form';

const AGREEMENTS = graphql(/* GraphQL */ `
  query Agreements($workspaceId: ID!) {
    sharingAgreements(workspaceId: $workspaceId, first: 100) {
      edges {
        node {
          ...AgreementLine
        }
      }
    }
  }
`);
const END = graphql(/* GraphQL */ `
  mutation EndAgreement($id: ID!) {
    endAgreement(id: $id) {
      ...AgreementLine
    }
  }
`);

export function AgreementsPanel({
  workspaceId,
  offer,
  ownerId,
}: {
  workspaceId: string;
  offer: boolean;
  ownerId: string;
}) {
  const [offering, setOffering] = useState(false);
  const { data, error, refetch } = useQuery(AGREEMENTS, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  const [end, ending] = useMutation(END);
  const close = () => {
    setOffering(false);
    void refetch();
  };
  const agreements = data?.sharingAgreements.edges.map(({ node }) => node) ?? [];
  const problem = error ?? ending.error;
  return (
    <div className="panel">
      <div className="row">
        <h2>
          <Trans>Sharing agreements</Trans>
        </h2>
        {offer && !offering && (
          <Button type="button" onClick={() => setOffering(true)}>
            <Trans>Offer an agreement</Trans>
          </Button>
        )}
      </div>
      <p>
        <Trans>
          A partner organization’s people can be members once its administrator has accepted. When an
          agreement ends, their access ends at once.
        </Trans>
      </p>
      {offering && <OfferForm workspaceId={workspaceId} ownerId={ownerId} done={close} />}
      {problem && <Problem error={problem} retry={refetch} />}
      {!data && !error && <Loading />}
      {data && agreements.length === 0 && (
        <p>
          <Trans>No agreement yet. Only people of the owning organization can be members.</Trans>
        </p>
      )}
      {agreements.length > 0 && (
        <AgreementLines
          agreements={agreements}
          other="partner"
          actions={(agreement) =>
            agreement.can.end && (
              <Button
                type="button"
                unstyled
                className="danger"
                onClick={() => void end({ variables: { id: agreement.id } }).catch(() => undefined)}
              >
                <Trans>
                  End<span className="usa-sr-only"> the agreement with {agreement.partner.shortName}</span>
                </Trans>
              </Button>
            )
          }
        />
      )}
    </div>
  );
}
