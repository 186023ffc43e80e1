import { Injectable } from '@nestjs/common';
import { Db } from '@liaison/database';
import { fail } from '@liaison/errors';
import { EventStream } from '@liaison/graphql';
import { LiveAccess } from '@liaison/live';
import { Relay, type PortalEvent } from '@liaison/outbox';
import { WorkspaceService } from '../workspaces/index.js';
import { DOCUMENT_SHARED } from './document.events.js';

/** What is shared in a workspace, as it happens. Each event is read again as the subscriber when it is delivered. */
@Injectable()
export class DocumentStream {
  constructor(
    private readonly db: Db,
    private readonly relay: Relay,
    private readonly live: LiveAccess,
    private readonly workspaces: WorkspaceService,
  ) {}

  async shared(workspaceId: string): Promise<EventStream<PortalEvent>> {
    await this.workspaces.find(workspaceId);
    const { sessionId } = this.db.person;
    const stream = new EventStream<PortalEvent>();
    stream.onEnd(
      this.relay.subscribe((event) => {
        if (event.name === DOCUMENT_SHARED.name && event.workspaceId === workspaceId) stream.push(event);
      }),
    );
    // What was announced in a gap is lost to this stream: it ends, and the client subscribes again and fetches.
    stream.onEnd(
      this.relay.onGap(() => {
        stream.end(fail('request.conflict', { reason: 'gap' }));
      }),
    );
    stream.onEnd(
      this.live.watch({
        sessionId,
        workspaceId,
        end: () => {
          stream.end(fail('access.ended', { workspaceId }));
        },
      }),
    );
    return stream;
  }
}
