import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../features/identity';

export interface Place {
  path: string;
  name: string;
  /** It stands in the side column. */
  beside?: boolean;
}

/** The pages that the viewer may go to, by name. */
export function usePlaces(): Place[] {
  const { t } = useLingui();
  const viewer = useViewer();
  const { operate, administer, createWorkspace } = viewer.can;
  const places: (Place & { may: boolean })[] = [
    { path: '/', name: t`Home`, may: true },
    { path: '/incidents', name: t`All incidents`, may: true },
    { path: '/incidents/new', name: t`Open an incident`, may: operate },
    { path: '/workspaces', name: t`Find a workspace`, may: !viewer.responder },
    { path: '/workspaces/new', name: t`New workspace`, may: createWorkspace },
    { path: '/organizations', name: t`Organizations`, may: !viewer.responder, beside: true },
    { path: '/organizations/new', name: t`Register an organization`, may: operate },
    { path: '/people', name: t`People`, may: administer, beside: true },
    { path: '/agreements', name: t`Agreements`, may: administer, beside: true },
    { path: '/responders', name: t`Responders`, may: operate, beside: true },
    { path: '/sessions', name: t`My sessions`, may: true },
  ];
  return places.filter(({ may }) => may);
}
