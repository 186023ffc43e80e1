import { Table, Tag } from '@trussworks/react-uswds';
import type { ReactNode } from 'react';
import { graphql } from '../../graphql';
import type { AgreementLineFragment } from '../../graphql/graphql';
import { words } from '../../ui/format';
import { Time } from '../../ui/time';

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
  return (
    <div className="table-frame">
      <Table bordered={false} className="stacked" fullWidth>
        <thead>
          <tr>
            <th scope="col">{other === 'partner' ? 'Partner' : 'Offered by'}</th>
            {other === 'organization' && <th scope="col">Workspace</th>}
            <th scope="col">Purpose</th>
            <th scope="col">Up to</th>
            <th scope="col">State</th>
            <th scope="col">Action</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map((agreement) => (
            <tr key={agreement.id}>
              <th scope="row">{agreement[other].shortName}</th>
              {other === 'organization' && <td data-label="Workspace">{agreement.workspaceName}</td>}
              <td data-label="Purpose">{agreement.purpose}</td>
              <td data-label="Up to">
                {agreement.markingCeiling.replace('_STRICT', '+STRICT').replace('_', ':')}
              </td>
              <td data-label="State">
                <Tag>
                  {agreement.expired && agreement.state !== 'ENDED' ? 'Expired' : words(agreement.state)}
                </Tag>
                <div className="quiet">
                  until <Time at={agreement.expiresAt} />
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
