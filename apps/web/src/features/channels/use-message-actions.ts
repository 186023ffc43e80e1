import { useState } from 'react';
import { graphql } from '../../graphql';
import type { MessageActionsQuery } from '../../graphql/graphql';
import { client } from '../../portal/client';
import type { Line } from './channel-log';

const ACTIONS = graphql(/* GraphQL */ `
  query MessageActions($id: ID!) {
    message(id: $id) {
      acknowledged
      can {
        edit
        retract
        pin
        unpin
        acknowledge
      }
      versions {
        body
        createdAt
      }
    }
  }
`);
const EDIT = graphql(/* GraphQL */ `
  mutation EditMessage($input: EditMessageInput!) {
    editMessage(input: $input) {
      message {
        id
      }
    }
  }
`);
const PIN = graphql(/* GraphQL */ `
  mutation PinMessage($id: ID!) {
    pinMessage(id: $id) {
      message {
        id
      }
    }
  }
`);
const UNPIN = graphql(/* GraphQL */ `
  mutation UnpinMessage($id: ID!) {
    unpinMessage(id: $id) {
      message {
        id
      }
    }
  }
`);
const ACKNOWLEDGE = graphql(/* GraphQL */ `
  mutation AcknowledgeMessage($id: ID!, $edition: Int!) {
    acknowledgeMessage(id: $id, edition: $edition) {
      message {
        id
      }
    }
  }
`);

type Detail = MessageActionsQuery['message'];
const fresh = { fetchPolicy: 'no-cache' } as const;

async function detailOf(id: string): Promise<Detail | null> {
  const { data } = await client.query({ query: ACTIONS, variables: { id }, ...fresh });
  return data?.message ?? null;
}

/**
 * What one may do with a message, which is asked when one wants to. What changes is not shown from the answer: its delivery
 * comes in the order of the log.
 */
export function useMessageActions({ id, edition }: Line) {
  const [detail, setDetail] = useState<Detail | null>(null);
  const [doing, setDoing] = useState<'edit' | 'retract' | null>(null);
  const [error, setError] = useState<unknown>(null);
  /** The edition that the reader has acknowledged here. */
  const [acknowledged, setAcknowledged] = useState<number | null>(null);
  const done = () => {
    setDoing(null);
    setDetail(null);
  };
  const run = (work: Promise<unknown>) => void work.then(done, setError);
  /** Once is enough: whoever has done so before is told that they have, and whoever may not is told why. */
  const acknowledge = async () => {
    if (!(await detailOf(id))?.acknowledged)
      await client.mutate({ mutation: ACKNOWLEDGE, variables: { id, edition }, ...fresh });
    setAcknowledged(edition);
  };
  const edit = (body: string) => {
    const input = { id, clientId: crypto.randomUUID(), body };
    return client.mutate({ mutation: EDIT, variables: { input }, ...fresh });
  };
  return {
    detail,
    doing,
    error,
    acknowledged,
    done,
    toggle: () => {
      if (detail) setDetail(null);
      else void detailOf(id).then(setDetail, setError);
    },
    begin: setDoing,
    acknowledge: () => run(acknowledge()),
    save: (body: string) => run(edit(body)),
    pin: () => run(client.mutate({ mutation: PIN, variables: { id }, ...fresh })),
    unpin: () => run(client.mutate({ mutation: UNPIN, variables: { id }, ...fresh })),
  };
}

export type MessageActions = ReturnType<typeof useMessageActions>;
