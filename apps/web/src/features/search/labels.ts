import { msg } from '@lingui/core/macro';
import type { SearchKind } from '../../graphql/graphql';
import type { Labels } from '../../ui/labels';

export const SEARCH_KINDS: Labels<SearchKind> = {
  INCIDENT: msg`Incidents`,
  DOCUMENT: msg`Documents`,
  MESSAGE: msg`Messages`,
  WORKSPACE: msg`Workspaces`,
  ORGANIZATION: msg`Organizations`,
  PERSON: msg`People`,
};
