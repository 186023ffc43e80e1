import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '../../graphql';
import { fileSize } from '../../ui/format';

const STORAGE = graphql(/* GraphQL */ `
  query Storage($workspaceId: ID!) {
    storage(workspaceId: $workspaceId) {
      scope
      bytes
      mostBytes
    }
  }
`);

const WHOSE = {
  WORKSPACE: 'This workspace',
  PERSON: 'What you have shared',
  ORGANIZATION: 'Your organization',
} as const;
/** From so much on people are told, so that nobody is surprised in the middle of a night. */
const NEAR = 0.9;

/** How much room is left, of what is nearest to its end. `shared` counts what was shared meanwhile. */
export function StorageLine({ workspaceId, shared }: { workspaceId: string; shared: number }) {
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
  const isNear = bytes >= NEAR * mostBytes;
  return (
    <p className="quiet" role={isNear ? 'status' : undefined}>
      {isNear && <strong>Little room is left. </strong>}
      {WHOSE[scope]}: {fileSize(bytes)} of {fileSize(mostBytes)}
      {isNear && '. Erase what is not needed any more, or ask NIRU for more.'}
    </p>
  );
}
