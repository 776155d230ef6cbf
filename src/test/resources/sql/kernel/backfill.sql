-- what a migration that changes rows may and must do; migrator owns the tables and is under their policies
insert into sample.places (name, city, entry_minor, currency) values ('Somewhere', 'Berlin', 1500, 'EUR');
set local role migrator;
select * from tests.changes($$update sample.places set city = 'Hamburg'$$, 0, 'without a word a migration changes no row');
call kernel.backfill('sample.places');
select * from tests.throws($$call kernel.end_backfills()$$, '23514', 'backfill_changes_rows', 'who says that rows change changes some');
select * from tests.changes($$update sample.places set city = 'Hamburg' where name = 'Somewhere'$$, 1, 'after it, it does');
call kernel.end_backfills();
select * from tests.changes($$update sample.places set city = 'Bremen'$$, 0, 'and not in the next script');
call kernel.backfill('sample.scans');
call kernel.end_backfills();
select true as ok, 'an empty table needs no change' as what;
