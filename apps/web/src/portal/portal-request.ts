import { t } from '@lingui/core/macro';

interface Refusal {
  code: string;
  message: string;
}

/** An error of the portal's plain HTTP paths. */
export class PortalRequestError extends Error {
  readonly code: string;
  constructor({ code, message }: Refusal) {
    super(message);
    this.code = code;
  }
}

/** Asks one of the portal's sign-in paths. Throws PortalRequestError with the portal's own words. */
export async function portalRequest<Answer>(path: string, body?: object): Promise<Answer> {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const unreachable = {
    code: 'offline',
    message: t`The portal cannot be reached. Check your connection and try again.`,
  };
  const response = await fetch(path, init).catch(() => {
    throw new PortalRequestError(unreachable);
  });
  const answer = (await response.json().catch(() => ({ error: unreachable }))) as Answer & {
    error?: Refusal;
  };
  if (answer.error) throw new PortalRequestError(answer.error);
  return answer;
}
