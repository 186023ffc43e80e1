/** What a code means: the HTTP status where one is sent, and the text for the person. */
export type ErrorMeaning = readonly [status: number, text: string];

/** The errors that belong to no feature. Features define theirs beside what throws them (`defineErrors`). */
export const CORE_ERRORS = {
  'access.sign_in_required': [401, 'Sign in to continue.'],
  'access.refused': [403, 'Your role does not allow this.'],
  'access.ended': [403, 'Your access to this workspace has ended.'],
  'access.cross_site': [403, 'This request came from another site and was refused.'],
  'request.not_found': [404, 'This does not exist, or it is not shared with you.'],
  'request.invalid': [400, 'Some of what was sent is not valid.'],
  'request.too_large': [413, 'This request is too large.'],
  'request.too_complex': [400, 'This query asks for too much at once.'],
  'request.too_many': [429, 'Too many attempts. Wait a minute and try again.'],
  'request.too_many_running': [
    429,
    'Too many of these run for you at once. Wait until some of them are through, and go on.',
  ],
  'request.conflict': [409, 'Somebody changed this at the same time. Load it again and repeat your change.'],
  'request.too_slow': [503, 'This took too long and was given up. Ask for less at once, or try again.'],
  'database.unavailable': [
    503,
    'The portal cannot reach its database at this moment. Nothing that was confirmed is lost; try again in a few seconds.',
  ],
  'request.busy': [503, 'The portal has too much to do at this moment. Try again in a few seconds.'],
  'request.cursor_invalid': [400, 'This page marker is not valid. Start the list again.'],
  internal: [500, 'Something went wrong on our side. It has been recorded; try again.'],
} as const satisfies Record<string, ErrorMeaning>;

export type CoreErrorCode = keyof typeof CORE_ERRORS;
