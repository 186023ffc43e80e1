import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useViewer } from '../identity';
import { ReadTo } from './read-to';
import { UnsentMessages, type Unsent } from './unsent';

const Context = createContext<{ messages: UnsentMessages; readTo: ReadTo } | null>(null);

/** What goes on while one moves between pages: sends, and how far one has read. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const { id } = useViewer();
  const [kept] = useState(() => ({ messages: new UnsentMessages(id), readTo: new ReadTo(id) }));
  return <Context.Provider value={kept}>{children}</Context.Provider>;
}

export function useUnsent(): { messages: UnsentMessages; unsent: Unsent[] } {
  const { messages } = useContext(Context)!;
  return { messages, unsent: useSyncExternalStore(messages.listen, messages.current) };
}

export function useReadTo() {
  const { readTo } = useContext(Context)!;
  return { markRead: readTo.markRead, places: useSyncExternalStore(readTo.listen, readTo.current) };
}
