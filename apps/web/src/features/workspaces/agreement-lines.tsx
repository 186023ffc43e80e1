import { Trans, useLingui } from '@lingui/react/macro';
import { Table, Tag } from '@trussworks/react-uswds';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql';
import type { AgreementLineFragment } from '../../graphql/graphql';
import { Time } from '../../ui/time';
import { AGREEMENT_STATES } from './labels';

graphql(/* GraphQL */ `
  fragment AgreementLine on SharingAgreement {
    id
    workspaceId
    workspaceName
    purpose
    markingCeiling
    state
    expired
    expiresAt
    organization {
      id
      shortName
    }
    partner {
      id
      shortName
    }
    can {
      answer
      end
    }
  }
`);

interface Props {
  agreements: AgreementLineFragment[];
  /** Which side the reader is not on. */
  other: 'organization' | 'partner';
  actions: (agreement: AgreementLineFragment) => ReactNode;
}

export function AgreementLines({ agreements, other, actions }: Props) {
  const { t } = useLingui();
  return (
    <div className="table-frame">
      <Table bordered={false} className="stacked" fullWidth>
        <thead>
          <tr>
            <th scope="col">{other === 'partner' ? t`Partner` : t`Offered by`}</th>
            {other === 'organization' && (
              <th scope="col">
                <Trans>Workspace</Trans>
              </th>
            )}
            <th scope="col">
              <Trans>Purpose</Trans>
            </th>
            <th scope="col">
              <Trans>Highest marking</Trans>
            </th>
            <th scope="col">
              <Trans>State</Trans>
            </th>
            <th scope="col">
              <Trans>Action</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {agreements.map((agreement) => (
            <tr key={agreement.id}>
              <th scope="row">{agreement[other].shortName}</th>
              {other === 'organization' && <td data-label={t`Workspace`}>{agreement.workspaceName}</td>}
              <td data-label={t`Purpose`}>{agreement.purpose}</td>
              <td data-label={t`Highest marking`}>
                {agreement.markingCeiling.replace('_STRICT', '+STRICT').replace('_', ':')}
              </td>
              <td data-label={t`State`}>
                <Tag>
                  {agreement.expired && agreement.state !== 'ENDED'
                    ? t`Expired`
                    : t(AGREEMENT_STATES[agreement.state])}
                </Tag>
                <div className="quiet">
                  <Trans>
                    until <Time at={agreement.expiresAt} />
                  </Trans>
                </div>
              </td>
              <td>{actions(agreement)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
