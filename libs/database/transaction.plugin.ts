import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContext,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLRequestListener,
  type GraphQLResponse,
} from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { currentRequest, type RequestStore } from '@liaison/request';
import { toGraphqlError, toPortalError } from '@liaison/errors';
import { Logger } from '@nestjs/common';
import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { Admission } from './admission.js';
import { callerIdentity, RunAs } from './run-as.js';
import type { UnitOfWork } from './unit-of-work.js';

type Context = GraphQLRequestContext<object>;
type Resolved = GraphQLRequestContextResponseForOperation<object>;

/**
 * One transaction an operation, committed before the answer leaves. An interceptor would end before nested fields resolve,
 * so this is a plugin (docs/decisions/0002). Two fields of a mutation share the transaction: when one fails nothing is
 * kept, and the answer's data is null, or it would claim success for the other.
 */
@Plugin()
export class TransactionPlugin implements ApolloServerPlugin {
  private readonly log = new Logger(TransactionPlugin.name);
  private readonly admission = new Admission();

  constructor(private readonly runAs: RunAs) {}

  /** Opens the unit of work when there is room for it, which its end makes for others. */
  private async admitted(store: RequestStore, open: () => Promise<UnitOfWork>): Promise<UnitOfWork> {
    const network = store.address ?? '';
    const key = store.tokenHash ?? network;
    const isGone = () => store.isGone ?? false;
    const leave = await this.admission.enter({ key, network, work: store.work ?? 0, isGone });
    try {
      const unit = await open();
      unit.onEnd(leave);
      return unit;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Apollo takes what is thrown where the answer would be for a fault of its own. */
  private refusal(error: unknown): GraphQLResponse {
    const known = toPortalError(error);
    // Said once for all of them, where they waited.
    if (known.status >= 500 && known.code !== 'request.busy')
      this.log.error({ err: known.cause ?? known }, 'no transaction could begin');
    const http = { status: known.status, headers: new HeaderMap() };
    return { http, body: { kind: 'single', singleResult: { errors: [toGraphqlError(known).toJSON()] } } };
  }

  requestDidStart(): Promise<GraphQLRequestListener<object>> {
    return Promise.resolve({
      // Not in didResolveOperation: Apollo calls that of all plugins at once, and a limit that refuses there would
      // leave a transaction behind that nobody ends.
      responseForOperation: async ({ operation }: Resolved) => {
        const store = openStore();
        const readOnly = operation.operation !== OperationTypeNode.MUTATION;
        // What is begun late may be a transaction of one statement (`Db.alone`), which a second field could not undo.
        const unasked = isOneField(operation);
        try {
          store.unit = await this.admitted(store, () =>
            this.runAs.open(callerIdentity(), { readOnly, unasked }),
          );
        } catch (error) {
          return this.refusal(error);
        }
        return null;
      },
      willSendResponse: async ({ response }: Context) => {
        const store = currentRequest();
        const unit = store?.unit as UnitOfWork | undefined;
        if (!store || !unit) return;
        store.unit = undefined;
        await end(unit, response);
      },
    });
  }
}

/** A fragment may hold several fields. */
function isOneField({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  return selections.length === 1 && selections[0]?.kind === Kind.FIELD;
}

function openStore(): RequestStore {
  const store = currentRequest();
  if (!store) throw new Error('a GraphQL operation ran outside a request');
  return store;
}

async function end(unit: UnitOfWork, response: Context['response']): Promise<void> {
  // A query wrote nothing: its transaction ends behind the answer's back.
  if (unit.readOnly) return void unit.rollback();
  const result = response.body?.kind === 'single' ? response.body.singleResult : undefined;
  if (!result || result.errors?.length) {
    if (result) result.data = null;
    return unit.rollback();
  }
  try {
    await unit.commit();
  } catch (error) {
    result.data = null;
    result.errors = [toGraphqlError(error).toJSON()];
  }
}
