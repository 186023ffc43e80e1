import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useViewer } from '../identity';
import { UnsentMessages, type Unsent } from './unsent';

const Context = createContext<UnsentMessages | null>(null);

/** Sends go on while one moves between pages. */
export function UnsentProvider({ children }: { children: ReactNode }) {
  const { id } = useViewer();
  const [messages] = useState(() => new UnsentMessages(id));
  return <Context.Provider value={messages}>{children}</Context.Provider>;
}

export function useUnsent(): { messages: UnsentMessages; unsent: Unsent[] } {
  const messages = useContext(Context)!;
  return { messages, unsent: useSyncExternalStore(messages.listen, messages.current) };
}
