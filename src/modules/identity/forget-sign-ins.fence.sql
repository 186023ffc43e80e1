create or replace function fence.forget_sign_ins() returns bigint
  language plpgsql security definer set search_path = ''
as $$
declare n bigint; total bigint := 0;
begin
  delete from liaison.sign_in where expires_at < now(); get diagnostics n = row_count; total := total + n;
  delete from liaison.logout_token where expires_at < now(); get diagnostics n = row_count; total := total + n;
  update liaison.session set ended_at = now(), end_reason = 'expired' where ended_at is null and expires_at < now();
  get diagnostics n = row_count;
  return total + n;
end
$$;
comment on function fence.forget_sign_ins is 'Removes expired sign-ins and logout tokens, and marks expired sessions; returns how many rows it touched.';
grant execute on function fence.forget_sign_ins to liaison_portal;
