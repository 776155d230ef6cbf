-- What the public sees of people: counts, made once per closed bucket, bounded, noisy, thresholded and rounded.
create table kernel.cell_sets (
    name text primary key constraint name_is_module_and_word check (name ~ '^[a-z_]+\.[a-z_]+$'),
    module name not null,
    contributions regclass not null,
    by name[] not null,
    subject name not null,
    at name not null,
    k integer not null constraint k_is_at_least_five check (k >= 5),
    base integer not null constraint base_is_at_least_five check (base >= 5),
    bucket interval not null constraint bucket_is_15_minutes_or_longer check (bucket >= '15 min'),
    epsilon numeric not null constraint epsilon_is_a_bound check (epsilon between 0.01 and 1),
    cells_per_person integer not null constraint cells_per_person_is_small check (cells_per_person between 1 and 3),
    released_until timestamptz not null,
    constraint a_day_is_a_whole_number_of_buckets check (mod(86400, extract(epoch from bucket)) = 0)
);
comment on table kernel.cell_sets is 'The privacy contracts: what may be counted in public, of whom, how coarsely and with how much noise.';
comment on column kernel.cell_sets.name is 'system: the module and what is counted';
comment on column kernel.cell_sets.module is 'system: the module that declared it';
comment on column kernel.cell_sets.contributions is 'system: the view with one row per thing a person did: dimensions, subject, time, nothing else';
comment on column kernel.cell_sets.by is 'system: the dimensions; a grouping that is not declared cannot be asked';
comment on column kernel.cell_sets.subject is 'system: the column of the view that holds the person';
comment on column kernel.cell_sets.at is 'system: the column of the view that holds the time';
comment on column kernel.cell_sets.k is 'system: a cell of fewer people is gone; after noise it needs k + 2';
comment on column kernel.cell_sets.base is 'system: counts are rounded to multiples of it';
comment on column kernel.cell_sets.bucket is 'system: the length of the closed time buckets';
comment on column kernel.cell_sets.epsilon is 'system: the privacy loss bound of one cell of one bucket (two-sided geometric noise)';
comment on column kernel.cell_sets.cells_per_person is 'system: in how many cells of a bucket one person counts at most';
comment on column kernel.cell_sets.released_until is 'system: up to here its buckets are released; moves on bucket by bucket, never back';

create table kernel.volunteer_sets (
    name text primary key constraint name_is_module_and_word check (name ~ '^[a-z_]+\.[a-z_]+$'),
    module name not null,
    contributions regclass not null,
    subject name not null,
    consent text not null references kernel.consent_purposes (name) on update restrict on delete restrict,
    sort name not null,
    most integer not null constraint most_is_positive check (most between 1 and 1000),
    released_on date
);
create index on kernel.volunteer_sets (consent);
comment on table kernel.volunteer_sets is 'Lists of people who asked to be on them, released once a day.';
comment on column kernel.volunteer_sets.name is 'system: the module and the list';
comment on column kernel.volunteer_sets.module is 'system: the module that declared it';
comment on column kernel.volunteer_sets.contributions is 'system: the view with one row per person; banded values only';
comment on column kernel.volunteer_sets.subject is 'system: the column of the view that holds the person; it is never released';
comment on column kernel.volunteer_sets.consent is 'system: the purpose they consented to';
comment on column kernel.volunteer_sets.sort is 'system: the column that orders the list, highest first; ties in an order that tells nothing';
comment on column kernel.volunteer_sets.most is 'system: how many people it shows';
comment on column kernel.volunteer_sets.released_on is 'system: the day (UTC) of its newest release';

create table kernel.releases (
    id bigint primary key,
    cell_set text references kernel.cell_sets (name) on update restrict on delete restrict,
    list text references kernel.volunteer_sets (name) on update restrict on delete restrict,
    bucket timestamptz not null,
    published_at timestamptz not null,
    constraint a_release_is_of_cells_or_of_a_list check (num_nonnulls(cell_set, list) = 1),
    constraint a_bucket_is_released_once unique (cell_set, bucket),
    constraint a_list_is_released_once_a_day unique (list, bucket)
);
comment on table kernel.releases is 'Every published bucket and list, in the order of publication. Never computed again.';
comment on column kernel.releases.id is 'system: the release number; grows by one';
comment on column kernel.releases.cell_set is 'system: what was counted; null: a list';
comment on column kernel.releases.list is 'system: which list; null: cells';
comment on column kernel.releases.bucket is 'system: the start of the bucket; of a list, the day (UTC)';
comment on column kernel.releases.published_at is 'system: when it was published';

create table kernel.released_cells (
    cell_set text not null,
    bucket timestamptz not null,
    cell jsonb not null,
    people integer not null constraint people_are_many check (people >= 5),
    release bigint not null references kernel.releases (id) on update restrict on delete cascade,
    primary key (cell_set, bucket, cell)
);
create index on kernel.released_cells (release);
comment on table kernel.released_cells is 'The only source of public aggregates.';
comment on column kernel.released_cells.cell_set is 'system: what was counted';
comment on column kernel.released_cells.bucket is 'system: the start of the bucket';
comment on column kernel.released_cells.cell is 'system: the value of each dimension';
comment on column kernel.released_cells.people is 'count: distinct people, after noise, threshold and rounding';
comment on column kernel.released_cells.release is 'system: the release it came with';

create table kernel.counted_people (
    cell_set text not null references kernel.cell_sets (name) on update restrict on delete cascade,
    bucket timestamptz not null,
    person_id uuid not null,
    primary key (cell_set, bucket, person_id)
);
create index on kernel.counted_people (person_id);
comment on table kernel.counted_people is 'Who has counted in the last hour, so that nobody counts in two buckets of one hour. Forgotten after it.';
comment on column kernel.counted_people.cell_set is 'system: where they counted';
comment on column kernel.counted_people.bucket is 'behaviour: the bucket in which they counted';
comment on column kernel.counted_people.person_id is 'subject: who counted';

create table kernel.volunteered_rows (
    name text not null references kernel.volunteer_sets (name) on update restrict on delete cascade,
    day date not null,
    place integer not null,
    content jsonb not null,
    release bigint not null references kernel.releases (id) on update restrict on delete cascade,
    primary key (name, day, place)
);
create index on kernel.volunteered_rows (release);
comment on table kernel.volunteered_rows is 'The newest release of each list, and no older one: who left is gone with the next. They hold no key of a person.';
comment on column kernel.volunteered_rows.name is 'system: the list';
comment on column kernel.volunteered_rows.day is 'system: the day of the release, UTC';
comment on column kernel.volunteered_rows.place is 'system: the place in the list';
comment on column kernel.volunteered_rows.content is 'system: what the person agreed to show';
comment on column kernel.volunteered_rows.release is 'system: the release it came with';

create table kernel.release_lease (
    id boolean primary key default true constraint there_is_one_lease check (id),
    holder text,
    taken_at timestamptz,
    last_release bigint not null default 0
);
comment on table kernel.release_lease is 'Who publishes holds the lock on this row for the transaction of one release; a crash frees it, no clock does.';
comment on column kernel.release_lease.id is 'system: always true';
comment on column kernel.release_lease.holder is 'system: the replica that published last';
comment on column kernel.release_lease.taken_at is 'system: when';
comment on column kernel.release_lease.last_release is 'system: the number of the newest release; numbers are never used again';
insert into kernel.release_lease default values;
