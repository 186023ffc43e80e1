import { useRef } from 'react';
import { graphql } from '../../graphql';
import { client } from '../../portal/client';

const TYPING = graphql(/* GraphQL */ `
  mutation SignalTyping($channelId: ID!) {
    signalTyping(channelId: $channelId)
  }
`);
const TYPING_MS = 4000;

/** Says that the viewer types, every four seconds at most; when it fails nobody is told. */
export function useTyping(channelId: string): () => void {
  const told = useRef(0);
  return () => {
    if (Date.now() - told.current < TYPING_MS || !navigator.onLine) return;
    told.current = Date.now();
    void client.mutate({ mutation: TYPING, variables: { channelId } }).catch(() => undefined);
  };
}
