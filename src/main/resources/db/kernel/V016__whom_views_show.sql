-- Whom a published view shows to whom: stated by its author and checked, not read out of its SQL.
alter table kernel.endpoints
    add column subjects text[] not null default '{}',
    add column own_by text,
    add column same_for_all boolean not null default false,
    add column counts_only boolean not null default false,
    add constraint a_view_is_of_ones_own_or_for_all_or_for_staff
        check ((own_by is not null)::integer + same_for_all::integer + for_staff::integer <= 1),
    add constraint staff_views_name_their_subjects check (not for_staff or subjects <> '{}' or counts_only);
comment on column kernel.endpoints.subjects is 'system: who is read when staff read it: columns of the view that hold a person, and table(column): the people of the row of that table with this key';
comment on column kernel.endpoints.own_by is 'system: schema.table.column by which a row is the caller''s: it shows nobody anything else; null: not said';
comment on column kernel.endpoints.same_for_all is 'system: whether everybody who may read it sees the same rows beside rows of their own: staff see no more';
comment on column kernel.endpoints.counts_only is 'system: whether a view for staff shows numbers of rows and no row of a person';

-- a line also of what was asked without an answer
alter table kernel.staff_reads alter column subject_id drop not null;
comment on table kernel.staff_reads is 'Who among staff read data of whom, and why: written in the statement that reads, and committed before anything is shown. Lines are never changed.';
comment on column kernel.staff_reads.subject_id is 'subject: whose data were asked for or shown; null: the question itself, such as one that counts or finds nobody';
comment on column kernel.staff_reads.what is 'system: which columns, found by which columns and operators; no value';

-- their arguments change; their scripts make them anew
do $$
declare
    routine regprocedure;
begin
    for routine in select p.oid from pg_catalog.pg_proc p
        where p.pronamespace = 'kernel'::regnamespace and p.proname in ('publish', 'for_staff', 'is_searchable') loop
        execute format('drop routine %s', routine);
    end loop;
end
$$;
