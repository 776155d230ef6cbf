-- What feeds could resume from is gone; the released figures stay.
drop table kernel.editions;
delete from kernel.releases where view is not null;
alter table kernel.releases
    drop constraint a_release_is_of_cells_of_a_list_or_of_a_view,
    drop column view,
    add constraint a_release_is_of_cells_or_of_a_list check (num_nonnulls(cell_set, list) = 1);
comment on column kernel.releases.cell_set is 'system: what was counted; null: a list';
comment on column kernel.releases.list is 'system: which list; null: cells';
comment on column kernel.releases.bucket is 'system: the start of the bucket; of a list, the day (UTC)';
alter table kernel.endpoints drop column key;
alter table kernel.cell_sets drop column margin;
comment on column kernel.cell_sets.k is 'system: a cell of fewer people is gone; after noise it needs k + 2';
