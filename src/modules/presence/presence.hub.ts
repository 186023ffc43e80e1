import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Db, RunAs, statement, type Statement } from '@liaison/database';
import { Broadcast, type EventStream } from '@liaison/graphql';
import { eventOf } from '@liaison/events';
import { Relay, type PortalEvent } from '@liaison/outbox';
import { PRESENCE_CHANGED } from './presence.events.js';
import type { RoomSignal } from './presence.graphql.js';

/** Somebody who has a room open. */
export interface Guest {
  sessionId: string;
  stream: EventStream<Broadcast<RoomSignal>>;
}

interface PresentRow {
  account_id: string;
  name: string;
  organization_short_name: string;
  typing_in: string | null;
}

/** However many come, go and type, a room is asked about them no more often. */
const PAUSE_MS = 1000;
/** What a portal says again and again, since nobody says so for one that was killed. */
const HEARTBEAT_MS = 10_000;

const MARK_PRESENT = statement<{ sessions: string[]; incidents: string[]; announce: boolean }>(
  'presence.mark_present',
  'select fence.mark_present(:sessions, :incidents, :announce)',
);
const MARK_ABSENT = statement<{ sessionId: string; incidentId: string }>(
  'presence.mark_absent',
  'select fence.mark_absent(:sessionId, :incidentId)',
);
const PRESENT = statement<{ incidentId: string }, PresentRow>(
  'presence.present',
  'select * from fence.present(:incidentId)',
);

/** Signs from rooms to those who have them open in this process. Their rights are LiveAccess's; a sign tells nothing but names. */
@Injectable()
export class PresenceHub implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(PresenceHub.name);
  private readonly rooms = new Map<string, Set<Guest>>();
  private readonly waiting = new Set<string>();
  private unsubscribe?: () => void;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly relay: Relay,
    private readonly runAs: RunAs,
    private readonly db: Db,
  ) {}

  onApplicationBootstrap(): void {
    this.unsubscribe = this.relay.subscribe((event) => {
      this.hear(event);
    });
    this.timer = setInterval(() => void this.beat(), HEARTBEAT_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.unsubscribe?.();
  }

  /** Somebody opens a room; returns how they close it. */
  join(incidentId: string, guest: Guest): () => void {
    const guests = this.rooms.get(incidentId) ?? new Set();
    this.rooms.set(incidentId, guests.add(guest));
    void this.ask(MARK_PRESENT, { sessions: [guest.sessionId], incidents: [incidentId], announce: true });
    return () => {
      guests.delete(guest);
      if (!guests.size) this.rooms.delete(incidentId);
      if (![...guests].some(({ sessionId }) => sessionId === guest.sessionId))
        void this.ask(MARK_ABSENT, { sessionId: guest.sessionId, incidentId });
    };
  }

  private hear({ name, workspaceId }: PortalEvent): void {
    const guests = workspaceId === null ? undefined : this.rooms.get(workspaceId);
    if (!guests || workspaceId === null) return;
    if (name === PRESENCE_CHANGED.name) {
      this.askSoon(workspaceId);
      return;
    }
    const part = eventOf(name)?.refreshes;
    if (part) this.tell(guests, { changed: part, present: null });
  }

  private askSoon(incidentId: string): void {
    if (this.waiting.has(incidentId)) return;
    this.waiting.add(incidentId);
    void this.tellPresent(incidentId);
    setTimeout(() => {
      this.waiting.delete(incidentId);
      void this.tellPresent(incidentId);
    }, PAUSE_MS).unref();
  }

  private async tellPresent(incidentId: string): Promise<void> {
    const guests = this.rooms.get(incidentId);
    if (!guests) return;
    const rows = await this.ask(PRESENT, { incidentId });
    const present = rows.map((row) => ({
      person: { id: row.account_id, name: row.name },
      organizationShortName: row.organization_short_name,
      typingIn: row.typing_in,
    }));
    this.tell(guests, { changed: null, present });
  }

  private tell(guests: Set<Guest>, signal: RoomSignal): void {
    const broadcast = new Broadcast(signal);
    for (const { stream } of guests) stream.push(broadcast);
  }

  private async beat(): Promise<void> {
    const open = [...this.rooms].flatMap(([incidentId, guests]) =>
      [...guests].map(({ sessionId }) => [sessionId, incidentId] as const),
    );
    if (!open.length) return;
    await this.ask(MARK_PRESENT, {
      sessions: open.map(([sessionId]) => sessionId),
      incidents: open.map(([, incidentId]) => incidentId),
      announce: false,
    });
    for (const incidentId of this.rooms.keys()) this.askSoon(incidentId);
  }

  /** Best effort: what fails is only not told. */
  private async ask<Params extends object, Row>(one: Statement<Params, Row>, params: Params): Promise<Row[]> {
    try {
      return await this.runAs.run({ by: 'nobody' }, () => this.db.run(one, params));
    } catch (error) {
      this.log.debug(`presence was not told: ${(error as Error).message}`);
      return [];
    }
  }
}
