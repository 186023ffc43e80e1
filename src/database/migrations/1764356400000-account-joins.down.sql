drop table liaison.account_join;
