/** What can be found, in the order in which it is shown. */
export enum SearchKind {
  INCIDENT = 'incident',
  DOCUMENT = 'document',
  MESSAGE = 'message',
  WORKSPACE = 'workspace',
  ORGANIZATION = 'organization',
  PERSON = 'person',
}
