/** SQL with a name and named parameters, made once. It is prepared on each connection that runs it. */
export interface Statement<Params extends object, Row> {
  readonly name: string;
  /** With `$1`, `$2` … as PostgreSQL wants it. */
  readonly text: string;
  /** The parameter behind `$1`, behind `$2` … */
  readonly parameters: readonly (keyof Params & string)[];
  /** Says the type of its rows; never there. */
  readonly row?: Row;
}

const made = new Map<string, Statement<Record<string, unknown>, unknown>>();

/** Literals, casts and comments are passed over; what remains of `:name` are parameters. */
const PARAMETER = /'(?:[^']|'')*'|::|--.*|:([a-z]\w*)/gi;

/**
 * Defines a statement. Its parameters are written `:name`; one may stand in several places. The name is unique over the
 * portal, and tests plan every statement on the real schema.
 */
export function statement<Params extends object, Row = never>(
  name: string,
  sql: string,
): Statement<Params, Row> {
  if (made.has(name)) throw new Error(`two statements are called ${name}`);
  const parameters: string[] = [];
  const text = sql.replace(PARAMETER, (found: string, parameter?: string) => {
    if (!parameter) return found;
    if (!parameters.includes(parameter)) parameters.push(parameter);
    return `$${parameters.indexOf(parameter) + 1}`;
  });
  const one = { name, text, parameters: parameters as (keyof Params & string)[] };
  made.set(name, one);
  return one;
}

/** The values behind `$1`, `$2` …; a missing one is a mistake of ours and never null. */
export function valuesOf<Params extends object>(
  { name, parameters }: Statement<Params, unknown>,
  params: Params,
): unknown[] {
  return parameters.map((parameter) => {
    if (!(parameter in params)) throw new Error(`the statement ${name} lacks its parameter ${parameter}`);
    return params[parameter] ?? null;
  });
}

/** Every statement that has been defined, by name; for the test that plans them. */
export function allStatements(): ReadonlyMap<string, Statement<Record<string, unknown>, unknown>> {
  return made;
}
