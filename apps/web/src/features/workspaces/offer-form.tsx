import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Label, Select, Textarea } from '@trussworks/react-uswds';
import { graphql } from '../../graphql';
import type { MarkingCeiling } from '../../graphql/graphql';
import { Problem } from '../../ui/problem';
import { onSubmit } from '../../ui/submit';

const PARTNERS = graphql(/* GraphQL */ `
  query Partners {
    organizations(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);
const OFFER = graphql(/* GraphQL */ `
  mutation OfferAgreement($input: OfferAgreementInput!) {
    offerAgreement(input: $input) {
      id
    }
  }
`);
const CEILINGS: [MarkingCeiling, string][] = [
  ['TLP_CLEAR', 'TLP:CLEAR'],
  ['TLP_GREEN', 'TLP:GREEN'],
  ['TLP_AMBER', 'TLP:AMBER'],
  ['TLP_AMBER_STRICT', 'TLP:AMBER+STRICT'],
  ['TLP_RED', 'TLP:RED'],
];
const inAYear = () => new Date(Date.now() + 365 * 24 * 3600_000).toISOString().slice(0, 10);

export function OfferForm({
  workspaceId,
  ownerId,
  done,
}: {
  workspaceId: string;
  ownerId: string;
  done: () => void;
}) {
  const { t } = useLingui();
  const { data } = useQuery(PARTNERS);
  const [offer, { error, loading }] = useMutation(OFFER);
  const submit = onSubmit(async ({ partner = '', purpose = '', ceiling, until }) => {
    const input = {
      workspaceId,
      partnerOrganizationId: partner,
      purpose,
      markingCeiling: ceiling as MarkingCeiling,
      expiresAt: new Date(`${until}T23:59:59`).toISOString(),
    };
    await offer({ variables: { input } }).then(done, () => undefined);
  });
  return (
    <form onSubmit={submit}>
      {error && <Problem error={error} />}
      <Label htmlFor="partner">
        <Trans>Partner organization</Trans>
      </Label>
      <Select id="partner" name="partner" required defaultValue="">
        <option value="" disabled>
          <Trans>Choose one</Trans>
        </option>
        {data?.organizations.edges
          .filter(({ node }) => node.id !== ownerId)
          .map(({ node }) => (
            <option key={node.id} value={node.id}>
              {node.name}
            </option>
          ))}
      </Select>
      <Label htmlFor="purpose">
        <Trans>Purpose</Trans>
      </Label>
      <Textarea id="purpose" name="purpose" required minLength={3} maxLength={1000} />
      <Label htmlFor="ceiling">
        <Trans>Highest marking</Trans>
      </Label>
      <Select id="ceiling" name="ceiling" defaultValue="TLP_AMBER">
        {CEILINGS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <Label htmlFor="until">
        <Trans>Until</Trans>
      </Label>
      <input className="usa-input" id="until" name="until" type="date" required defaultValue={inAYear()} />
      <div className="row row--start margin-y-2">
        <Button type="submit" disabled={loading}>
          {loading ? t`Offering…` : t`Offer`}
        </Button>
        <Button type="button" unstyled onClick={done}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
