import { Fragment, type ReactNode } from 'react';

/** Short facts in a line, those that there are, with a dot between them. */
export function Facts({ of }: { of: readonly ReactNode[] }) {
  return of
    .filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '')
    .map((fact, index) => (
      <Fragment key={index}>
        {index > 0 && ' · '}
        <bdi>{fact}</bdi>
      </Fragment>
    ));
}
