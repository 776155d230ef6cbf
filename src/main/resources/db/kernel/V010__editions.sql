-- What the public reads of a release: each view of released figures as it stood with it, and what it changed.
alter table kernel.endpoints add column key name[] not null default '{}';
comment on column kernel.endpoints.key is 'system: the columns that tell its rows apart: with them the view is read as it stood at its newest release, and has a feed; empty: it is read as it is';

alter table kernel.releases
    drop constraint a_release_is_of_cells_or_of_a_list,
    add column view text,
    add constraint a_release_is_of_cells_of_a_list_or_of_a_view check (num_nonnulls(cell_set, list, view) = 1);
comment on column kernel.releases.view is 'system: which view was shown anew because its script changed, with the same figures; null: something was counted';
comment on column kernel.releases.cell_set is 'system: what was counted; null: a list or a view';
comment on column kernel.releases.list is 'system: which list; null: cells or a view';
comment on column kernel.releases.bucket is 'system: the start of the bucket; of a list, the day (UTC); of a view, the time';

create table kernel.editions (
    view name not null references kernel.endpoints (name) on update restrict on delete cascade,
    release bigint not null references kernel.releases (id) on update restrict on delete cascade,
    previous bigint,
    rows json,
    changed json not null,
    gone json not null,
    next_at timestamptz not null,
    outdated boolean not null default false,
    primary key (view, release)
);
create index on kernel.editions (release);
create unique index one_edition_is_read on kernel.editions (view) where rows is not null;
comment on table kernel.editions is 'Published views as they stood at a release: the newest whole, those of a day before as what they changed. Whoever reads one release reads the same.';
comment on column kernel.editions.view is 'system: the view';
comment on column kernel.editions.release is 'system: the release with which it came';
comment on column kernel.editions.previous is 'system: the release of the edition before it; null: there was none';
comment on column kernel.editions.rows is 'system: its rows, in order; null: there is a newer edition';
comment on column kernel.editions.changed is 'system: the rows that are new or other than in the edition before';
comment on column kernel.editions.gone is 'system: the keys of the rows that are no more';
comment on column kernel.editions.next_at is 'system: when the next release can come at the earliest: the end of the bucket that is under way';
comment on column kernel.editions.outdated is 'system: whether the view was published again since, so that it is shown anew';

-- what is counted twice over, by two sets, needs a wider margin in the finer one (docs/decisions/0051)
alter table kernel.cell_sets add column margin integer not null default 2
    constraint margin_is_two_or_more check (margin between 2 and 50);
comment on column kernel.cell_sets.margin is 'system: how many more than k a noisy count has to say to be released, so that its being there tells little of the k-th person';
comment on column kernel.cell_sets.k is 'system: a cell of fewer people is gone; after noise it needs k and the margin';

-- their arguments change; the scripts that make them follow
do $$
declare
    procedure regprocedure;
begin
    for procedure in select p.oid from pg_catalog.pg_proc p
        where p.pronamespace = 'kernel'::regnamespace and p.proname in ('cells', 'publish') loop
        execute format('drop procedure %s', procedure);
    end loop;
end
$$;
