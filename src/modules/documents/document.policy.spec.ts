import type { Person } from '@liaison/request';
import { actionsOf } from '@liaison/testing';
import { documentPolicy, type DocumentStanding } from './document.policy.js';

const ana = { kind: 'person', accountId: 'ana', organizationId: 'center', role: 'member' } as Person;
const admin: Person = { ...ana, accountId: 'ada', role: 'administrator' };
const operator: Person = { ...admin, organizationId: 'niru', organizationKind: 'operator' };
const shared: DocumentStanding = {
  organizationId: 'center',
  createdBy: 'ana',
  trashedAt: null,
  erasedAt: null,
  fileState: 'arrived',
  workspaceState: 'active',
  contributable: true,
  manageable: false,
  owned: false,
};
const trashed = { ...shared, trashedAt: new Date() };
const may = (row: DocumentStanding, who = ana) => actionsOf(documentPolicy, who, row);

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

test.each<[string, Person, DocumentStanding, boolean]>([
  ['whoever shared it', ana, shared, false],
  ['a manager', ana, { ...shared, createdBy: 'ben', manageable: true }, false],
  ['an owner', ana, { ...shared, createdBy: 'ben', manageable: true, owned: true }, true],
  ['an owner, of an archived workspace', ana, { ...shared, owned: true, workspaceState: 'archived' }, true],
  ['an administrator of the organization that it comes from', admin, shared, true],
  ['an administrator of it, in the trash', admin, trashed, true],
  ['an administrator of another', admin, { ...shared, organizationId: 'partner' }, false],
  ['an administrator of NIRU’s', operator, { ...shared, organizationId: 'partner' }, true],
  ['an owner, once more', ana, { ...trashed, owned: true, erasedAt: new Date() }, false],
])('%s erases it', (_who, person, row, erases) => {
  expect(documentPolicy.erase(person, row)).toBe(erases);
  if (erases) expect(documentPolicy.read(person, row)).toBe(true);
});

test.each<[DocumentStanding['fileState'], boolean]>([
  ['arrived', true],
  ['clean', true],
  ['held', false],
  ['refused', false],
  ['gone', false],
])('a file that is %s is downloaded: %s', (fileState, downloads) => {
  expect(documentPolicy.download(ana, { ...shared, fileState })).toBe(downloads);
});

test('what is erased allows nothing', () => {
  expect(may({ ...trashed, erasedAt: new Date(), owned: true, manageable: true })).toEqual([]);
});

test('nobody reads anything', () => {
  expect(documentPolicy.read({ kind: 'nobody' }, shared)).toBe(false);
});
