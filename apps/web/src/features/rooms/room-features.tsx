import { createContext, useContext, type ReactNode } from 'react';
import type { RoomFeature } from './room';

const Context = createContext<readonly RoomFeature[]>([]);

/** Tells the pages below which features stand in a room: only the top of the product knows them all. */
export function RoomFeatures({
  features,
  children,
}: {
  features: readonly RoomFeature[];
  children: ReactNode;
}) {
  return <Context.Provider value={features}>{children}</Context.Provider>;
}

export const useRoomFeatures = (): readonly RoomFeature[] => useContext(Context);
