alter table liaison.account drop column words;
alter table liaison.organization drop column words;
alter table liaison.incident drop column words;
alter table liaison.workspace drop column words;
drop index liaison.document_like;
alter table liaison.document drop column words;
drop extension pg_trgm;
