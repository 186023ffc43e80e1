interface Page {
  edges: readonly unknown[];
}

/** For `fetchMore`: the next page of a list follows those before it. */
export function appendPage<Field extends string>(field: Field) {
  return <Data extends Record<Field, Page>>(
    before: Data,
    { fetchMoreResult }: { fetchMoreResult: Data },
  ): Data => ({
    ...before,
    [field]: { ...fetchMoreResult[field], edges: [...before[field].edges, ...fetchMoreResult[field].edges] },
  });
}
