import type { GivenPerson } from './givens.js';

export interface Answer<Data = Record<string, never>> {
  status: number;
  data: Data | null;
  /** The codes of the errors. */
  codes: string[];
  errors: { message: string; extensions: Record<string, unknown> }[];
}

/** GraphQL over HTTP as a person, or as nobody, who asks for answers in a language. */
export function graphqlClient(url: string, language = 'en') {
  return async function as<Data = Record<string, never>>(
    person: Pick<GivenPerson, 'token'> | null,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer<Data>> {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'accept-language': language,
    };
    if (person) headers['cookie'] = `liaison-session=${person.token}`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as { data?: Data | null; errors?: Answer['errors'] };
    const errors = body.errors ?? [];
    return {
      status: response.status,
      data: body.data ?? null,
      codes: errors.map((error) => String(error.extensions?.['code'])),
      errors,
    };
  };
}
