set local role liaison_definer;
update liaison.quota set uploads = case scope when 'person' then 50 when 'workspace' then 200 else 500 end
  where subject_id is null and changed_by is null;
reset role;
