import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../graphql';
import type { QuotaScope } from '../../graphql/graphql';
import { useFormats } from '../../ui/format';
import type { Labels } from '../../ui/labels';

const STORAGE = graphql(/* GraphQL */ `
  query Storage($workspaceId: ID!) {
    storage(workspaceId: $workspaceId) {
      scope
      bytes
      mostBytes
    }
  }
`);

const WHOSE: Labels<QuotaScope> = {
  WORKSPACE: msg`This workspace`,
  PERSON: msg`What you have shared`,
  ORGANIZATION: msg`Your organization`,
};
/** From so much on people are told, so that nobody is surprised in the middle of a night. */
const NEAR = 0.9;

/** How much room is left, of what is nearest to its end. `shared` counts what was shared meanwhile. */
export function StorageLine({ workspaceId, shared }: { workspaceId: string; shared: number }) {
  const { t } = useLingui();
  const { size } = useFormats();
  const { data, refetch } = useQuery(STORAGE, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  useEffect(() => {
    if (shared) void refetch().catch(() => undefined);
  }, [shared, refetch]);
  const fullest = [...(data?.storage ?? [])].sort((a, b) => b.bytes / b.mostBytes - a.bytes / a.mostBytes)[0];
  if (!fullest) return null;
  const { scope, bytes, mostBytes } = fullest;
  const whose = t(WHOSE[scope]);
  const isNear = bytes >= NEAR * mostBytes;
  return (
    <p className="quiet" role={isNear ? 'status' : undefined}>
      {isNear && (
        <>
          <strong>
            <Trans>Little storage is left. Erase what is not needed any more, or ask NIRU for more.</Trans>
          </strong>{' '}
        </>
      )}
      <Trans>
        {whose}: {size(bytes)} of {size(mostBytes)}
      </Trans>
    </p>
  );
}
