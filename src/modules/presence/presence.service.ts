import { Injectable } from '@nestjs/common';
import { Db, statement } from '@liaison/database';
import { fail } from '@liaison/errors';
import { EventStream, type Broadcast } from '@liaison/graphql';
import { LiveAccess } from '@liaison/live';
import { Relay } from '@liaison/outbox';
import type { RoomSignal } from './presence.graphql.js';
import { PresenceHub } from './presence.hub.js';

const TYPING = statement<{ sessionId: string; channelId: string }>(
  'presence.typing',
  'select fence.mark_typing(:sessionId, :channelId)',
);

/** Who has a room open, and what changes in it. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly db: Db,
    private readonly hub: PresenceHub,
    private readonly live: LiveAccess,
    private readonly relay: Relay,
  ) {}

  /** Opens a room for the caller, who is in it. */
  open(incidentId: string): EventStream<Broadcast<RoomSignal>> {
    const { sessionId } = this.db.person;
    const stream = new EventStream<Broadcast<RoomSignal>>();
    stream.onEnd(this.hub.join(incidentId, { sessionId, stream }));
    // What was announced in a gap is lost to this stream: it ends, and the client subscribes again and loads.
    stream.onEnd(
      this.relay.onGap(() => {
        stream.end(fail('request.conflict', { reason: 'gap' }));
      }),
    );
    const end = () => {
      stream.end(fail('access.ended', { workspaceId: incidentId }));
    };
    stream.onEnd(this.live.watch({ sessionId, workspaceId: incidentId, end }));
    return stream;
  }

  /** The caller types; where they may not post, and in closed channels, nobody is told. */
  async typing(channelId: string): Promise<void> {
    await this.db.run(TYPING, { sessionId: this.db.person.sessionId, channelId });
  }
}
