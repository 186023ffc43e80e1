import { fail } from '@liaison/errors';
import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const LARGEST_PAGE = 100;

@ObjectType({ description: 'Where a page stands in its list (Relay cursor connections).' })
class PageInfo {
  @Field({ description: 'Whether more items follow.' })
  hasNextPage: boolean;

  @Field({ description: 'Whether items precede this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item.' })
  startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item; pass it as `after` for the next page.',
  })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 25, description: 'How many items, 100 at most.' })
  @IsInt()
  @Min(1)
  @Max(LARGEST_PAGE)
  first: number = 25;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}

/** Makes the connection type of a node: the one page shape of the API. */
export function connectionOf<Node>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One item of a ${name} list.` })
  class EdgeType implements Edge<Node> {
    @Field({ description: 'Where the item stands in the list.' })
    cursor: string;

    @Field(() => node, { description: 'The item.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `One page of a ${name} list.` })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'The items of this page.' })
    edges: EdgeType[];

    @Field(() => PageInfo, { description: 'Where this page stands.' })
    pageInfo: PageInfo;
  }
  return ConnectionType;
}

/** Cursors of the items between the first and the last are made for those who ask for them. */
class EdgeOf<Row, Node> implements Edge<Node> {
  constructor(
    private readonly row: Row,
    readonly node: Node,
    private readonly cursorOf: (row: Row) => (string | null)[],
  ) {}

  get cursor(): string {
    return encodeCursor(this.cursorOf(this.row));
  }
}

/** Makes a page from `first + 1` rows: the extra one only tells that more follow. */
export function toConnection<Row, Node>(
  rows: Row[],
  page: PageArgs,
  cursorOf: (row: Row) => (string | null)[],
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, page.first).map((row) => new EdgeOf(row, nodeOf(row), cursorOf));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function encodeCursor(keys: (string | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys in a cursor, or nulls for the first page. Refuses anything that this list did not make. */
export function decodeCursor(after: string | null | undefined, shapes: readonly RegExp[]): (string | null)[] {
  if (!after) return shapes.map(() => null);
  try {
    const keys = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown[];
    if (
      Array.isArray(keys) &&
      keys.length === shapes.length &&
      keys.every((key, i) => shapes[i]?.test(String(key)))
    )
      return keys as string[];
  } catch {
    // falls through to the refusal
  }
  throw fail('request.cursor_invalid');
}

/** What a cursor's keys look like. Times are PostgreSQL's own text, which keeps microseconds. */
export const CURSOR = {
  id: /^[0-9a-f-]{36}$/,
  time: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/,
  text: /^[^\0]{0,400}$/su,
  count: /^\d{1,18}$/,
} as const;
