create or replace function fence.refuse_deletion() returns trigger
  language plpgsql
as $$
begin
  raise restrict_violation using message = tg_table_name || ' is named in logs and never deleted';
end
$$;
comment on function fence.refuse_deletion is 'What the logs name is never deleted.';
