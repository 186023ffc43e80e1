import { useLingui } from '@lingui/react/macro';
import { NavLink, useSearchParams } from 'react-router';
import type { SearchKind } from '../../graphql/graphql';
import { SEARCH_KINDS } from './labels';

/** More than so many are not counted. */
const COUNTED: Partial<Record<SearchKind, number>> = { DOCUMENT: 199, MESSAGE: 50 };

interface Props {
  groups: readonly { kind: SearchKind; total: number }[];
  current: SearchKind | null;
}

/** What was found of each kind; one of them, or all. */
export function KindTabs({ groups, current }: Props) {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const to = (kind: SearchKind | null) => {
    const next = new URLSearchParams(params);
    if (kind) next.set('kind', kind.toLowerCase());
    else next.delete('kind');
    return `/search?${next.toString()}`;
  };
  const tabs = [
    { kind: null, name: t`All` },
    ...groups.map(({ kind, total }) => ({
      kind,
      name: `${t(SEARCH_KINDS[kind])} (${total > (COUNTED[kind] ?? total) ? `${COUNTED[kind]}+` : total})`,
    })),
  ];
  return (
    <nav aria-label={t`Kinds`} className="tabs tabs--page">
      <div className="tabs__list">
        {tabs.map(({ kind, name }) => (
          <NavLink
            key={name}
            to={to(kind)}
            aria-current={kind === current ? 'page' : undefined}
            className={kind === current ? 'tab tab--current' : 'tab'}
          >
            {name}
          </NavLink>
        ))}
      </div>
    </nav>
  );
}
