import { defineErrors } from '@liaison/errors';

export const fail = defineErrors(
  {
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
    'upload.person_quota_reached': [
      507,
      'You keep as much as you may. Erase what is not needed any more, or ask NIRU for more.',
    ],
    'upload.workspace_quota_reached': [
      507,
      'This workspace keeps as much as it may. Its managers can erase what is not needed any more, or ask NIRU for more.',
    ],
    'upload.organization_quota_reached': [
      507,
      'Your organization keeps as much as it may. Its administrators can ask NIRU for more.',
    ],
    'upload.too_many_begun': [
      429,
      'Too many uploads are under way. Finish or cancel some of them; those that nobody goes on with end after a day.',
    ],
  },
  {
    quota_bytes_of_person: 'upload.person_quota_reached',
    quota_bytes_of_workspace: 'upload.workspace_quota_reached',
    quota_bytes_of_organization: 'upload.organization_quota_reached',
    quota_uploads_of_person: 'upload.too_many_begun',
    quota_uploads_of_workspace: 'upload.too_many_begun',
    quota_uploads_of_organization: 'upload.too_many_begun',
  },
);
