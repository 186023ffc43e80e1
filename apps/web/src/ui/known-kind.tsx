import { Outlet, useParams } from 'react-router';
import { NotFoundPage } from './not-found-page';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Pages of one thing, by its id; what was written for one is never there for another. What cannot be an id is an address that somebody mistyped or cut, and nobody’s fault of ours. */
export function KnownKind() {
  const { id = '' } = useParams();
  return ID.test(id) ? <Outlet key={id} /> : <NotFoundPage />;
}
