drop index liaison.document_version_author;
drop index liaison.file_organization;
drop index liaison.upload_organization;
drop index liaison.upload_account;
drop table liaison.storage_count;
drop table liaison.quota;
