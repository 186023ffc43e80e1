drop schema fence cascade;
drop schema liaison cascade;
set local role liaison_definer;
alter default privileges grant execute on functions to public;
reset role;
