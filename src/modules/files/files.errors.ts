import { defineErrors } from '@liaison/errors';

export const fail = defineErrors({
  'file.too_large': [413, 'This file is larger than 2 GiB.'],
  'file.damaged': [
    500,
    'The stored file does not match its fingerprint and was not delivered. Tell your operator.',
  ],
  'file.missing': [
    500,
    'The stored file is not there any more, so it could not be delivered. Tell your operator.',
  ],
  'upload.content_type_unsupported': [415, 'An upload is sent as application/offset+octet-stream.'],
  'upload.version_unsupported': [412, 'Uploads speak version 1.0.0 of tus.'],
  'upload.metadata_invalid': [400, 'The upload lacks a workspace or a file name.'],
});
