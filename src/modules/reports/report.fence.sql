create or replace function fence.number_report() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  perform from fence.incidents i where i.id = new.incident_id for no key update;
  select coalesce(max(r.number), 0) + 1 into new.number from liaison.situation_report r where r.incident_id = new.incident_id;
  return new;
end
$$;
comment on function fence.number_report is 'Gives a situation report its number, without gaps.';

create or replace function fence.guard_report() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if old.state <> 'draft' and not (old.state = 'approved' and old.document_id is null
      and (to_jsonb(new) - 'document_id' - 'publishing_since') = (to_jsonb(old) - 'document_id' - 'publishing_since')) then
    raise insufficient_privilege using message = 'this report is no longer a draft';
  end if;
  if old.state = 'draft' and new.state = 'draft' and (new.updated_by is distinct from fence.account_id() or new.version <> old.version + 1) then
    raise insufficient_privilege using message = 'a change of a report says whose it is';
  end if;
  if old.state = 'draft' and new.state = 'approved' and (fence.is_responder() or new.approved_by is distinct from fence.account_id()
      or new.approved_by in (old.prepared_by, old.updated_by) or (to_jsonb(new) - array['state', 'approved_by', 'approved_at'])
        <> (to_jsonb(old) - array['state', 'approved_by', 'approved_at'])) then
    raise insufficient_privilege using message = 'a report is approved by another, as it stands';
  end if;
  return new;
end
$$;
comment on function fence.guard_report is 'A report is approved by somebody who neither prepared it nor changed it last; what was approved or discarded stays as it was.';
