-- Nothing is caused by the clock any more. Refused while something is counted by the month: roll that module back first.
drop table kernel.clock_functions;
alter table kernel.migration_checks drop column tables;
alter table kernel.cell_sets
    drop column counts_barred,
    drop constraint buckets_fill_a_day_or_are_a_month,
    add constraint a_day_is_a_whole_number_of_buckets check (mod(86400, extract(epoch from bucket)) = 0);
comment on column kernel.cell_sets.bucket is 'system: the length of the closed time buckets';
