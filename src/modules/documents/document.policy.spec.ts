import type { Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { documentPolicy, type DocumentStanding } from './document.policy.js';

const ana = { kind: 'person', accountId: 'ana' } as Person;
const shared: DocumentStanding = {
  createdBy: 'ana',
  trashedAt: null,
  workspaceState: 'active',
  contributable: true,
  manageable: false,
};
const trashed = { ...shared, trashedAt: new Date() };
const may = (row: DocumentStanding) => actionsOf(documentPolicy, ana, row);

test.each<[string, DocumentStanding, string[]]>([
  ['her own', shared, ['read', 'download', 'update', 'trash']],
  ['another’s, as contributor', { ...shared, createdBy: 'ben' }, ['read', 'download']],
  [
    'another’s, as manager',
    { ...shared, createdBy: 'ben', manageable: true },
    ['read', 'download', 'update', 'trash'],
  ],
  ['her own, when she only reads now', { ...shared, contributable: false }, ['read', 'download']],
  ['her own, in an archived workspace', { ...shared, workspaceState: 'archived' }, ['read', 'download']],
  ['her own, in the trash', trashed, ['read', 'restore']],
  ['another’s, in the trash', { ...trashed, createdBy: 'ben' }, []],
  [
    'another’s, in the trash, as manager',
    { ...trashed, createdBy: 'ben', manageable: true },
    ['read', 'restore'],
  ],
  ['her own, in the trash of an archived workspace', { ...trashed, workspaceState: 'archived' }, ['read']],
])('with a document that is %s', (_name, row, actions) => {
  expect(may(row)).toEqual(actions);
});

test('nobody reads anything', () => {
  expect(documentPolicy.read({ kind: 'nobody' }, shared)).toBe(false);
});
