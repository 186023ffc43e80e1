drop table liaison.recovery;
