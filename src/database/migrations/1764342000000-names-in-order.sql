-- Lists stand in the order that people know: letters of any script beside their like, capitals beside small ones, numbers by value.
create collation liaison.by_name (provider = icu, locale = 'und-u-kn-true');
comment on collation liaison.by_name is 'How lists of names are sorted. What an upgrade of ICU asks for is in docs/operations.md.';

drop index liaison.document_title;
create index document_title on liaison.document (workspace_id, title collate liaison.by_name, id) where trashed_at is null;
drop index liaison.account_dormant;
create index account_dormant on liaison.account (nipp_sector, region, name collate liaison.by_name, id) where state = 'dormant';
drop index liaison.account_fence;
create index account_fence on liaison.account (organization_id, name collate liaison.by_name, id);
drop index liaison.incident_template_fence;
create index incident_template_fence on liaison.incident_template (organization_id, name collate liaison.by_name, id);
drop index liaison.organization_name;
create index organization_name on liaison.organization (name collate liaison.by_name, id);
drop index liaison.workspace_directory;
create index workspace_directory on liaison.workspace (name collate liaison.by_name, id) where directory <> 'hidden';
drop index liaison.workspace_fence;
create index workspace_fence on liaison.workspace (organization_id, name collate liaison.by_name);
