import type { MessageDescriptor } from '@lingui/core';
import type { ComponentType } from 'react';
import type { DocumentNode } from 'graphql';
import { graphql } from '../../graphql';
import type { RoomFragment, RoomPart } from '../../graphql/graphql';

graphql(/* GraphQL */ `
  fragment Room on Incident {
    id
    status
    marking {
      tlp
      cui
    }
    can {
      enter
      join
      changeStatus
      contribute
      update
      bringIn
      assign
      createChannel
      surge
      appoint
    }
  }
`);

/** The room of an incident, as far as its features need to know it. */
export type Room = RoomFragment;

export interface RoomPanelProps {
  room: Room;
  /** What the address says after the tab. */
  detail: string | undefined;
}

/** What a feature brings into every room. */
export interface RoomFeature {
  /** The tab where it stands, as the address names it; several features may share one. */
  tab: string;
  /** What the tab is called; said by the first feature that stands in it. */
  title?: MessageDescriptor;
  Panel: ComponentType<RoomPanelProps>;
  /** For those who know of the room and are not in it. */
  Outside?: ComponentType<{ room: Room }>;
  /** What is asked again, by the part of a room that has changed. */
  refreshes: Refreshes;
}

export type Refreshes = Partial<Record<RoomPart, DocumentNode[]>>;

/** All that is asked again when a part of a room changes. */
export function refreshedBy(all: readonly Refreshes[], part: RoomPart): DocumentNode[] {
  return [...new Set(all.flatMap((one) => one[part] ?? []))];
}
