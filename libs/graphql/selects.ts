import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

type Selected = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Whether an operation asks for a field of this name anywhere below; for what costs too much to be had unasked. */
export function selects(info: Selected, name: string): boolean {
  return anyBelow(info, (field) => field === name);
}

/** Whether an operation asks for fields of these names only, anywhere below. */
export function selectsOnly(info: Selected, names: ReadonlySet<string>): boolean {
  return !anyBelow(info, (field) => !names.has(field));
}

function anyBelow({ fieldNodes, fragments }: Selected, fits: (name: string) => boolean): boolean {
  const within = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((node) => {
      if (node.kind === Kind.FIELD) return fits(node.name.value) || within(node.selectionSet);
      return within(
        node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet,
      );
    }) ?? false;
  return fieldNodes.some((node) => within(node.selectionSet));
}
