-- What changes slowly is counted by the month; and functions that the clock causes are named in SQL.
alter table kernel.cell_sets
    drop constraint a_day_is_a_whole_number_of_buckets,
    -- an interval of 30 days equals one of a month, so the parts are asked
    add constraint buckets_fill_a_day_or_are_a_month check (
        extract(year from bucket) = 0 and case extract(month from bucket)
            when 0 then extract(day from bucket) <= 1 and mod(86400, extract(epoch from bucket)) = 0
            when 1 then extract(epoch from bucket - interval '1 month') = 0
            else false end);
alter table kernel.cell_sets add column counts_barred boolean not null default false;
comment on column kernel.cell_sets.counts_barred is 'system: whether people who are barred count: only where being barred is what is counted';
comment on column kernel.cell_sets.bucket is 'system: the length of the closed time buckets: a part of a day, a day, or a calendar month (UTC)';
-- it takes one more argument; beside the one that its script makes now, calls of it would be ambiguous
drop procedure if exists kernel.cells(text, regclass, name[], name, name, integer, interval, numeric, integer, integer, timestamptz);

create table kernel.clock_functions (
    function text primary key constraint function_has_its_type_of_argument check (function like '%.%(integer)'),
    module name not null
);
comment on table kernel.clock_functions is 'What the clock causes: functions that are called every half minute with a number of rows to change at most, as service_role.';
comment on column kernel.clock_functions.function is 'system: the function, qualified; its one argument is the most rows it changes at once';
comment on column kernel.clock_functions.module is 'system: the module whose function it is';

alter table kernel.migration_checks add column tables text;
comment on column kernel.migration_checks.tables is 'system: what the tables were when they were checked last, so that scripts that change none need not check them again';
