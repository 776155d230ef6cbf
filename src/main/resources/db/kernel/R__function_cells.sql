create or replace procedure kernel.cells(
    name text,
    of regclass,
    by name[],
    subject name,
    at name,
    k integer default 5,
    bucket interval default '15 min',
    epsilon numeric default 0.5,
    base integer default 5,
    cells_per_person integer default 3,
    as_of timestamptz default now(),
    counts_barred boolean default false,
    margin integer default 2)
    language plpgsql set search_path = '' as
$$
#variable_conflict use_column
declare
    -- seconds, so that a day is 24 hours wherever the session thinks it is
    length constant interval := case when extract(month from bucket) = 1 then bucket
        else make_interval(secs => extract(epoch from bucket)::double precision) end;
    before kernel.cell_sets;
    fault text := coalesce(
        kernel.contribution_fault(cells.name, of),
        kernel.column_fault(of, cells."by", jsonb_build_object(subject, 'uuid', at, 'timestamp with time zone')));
begin
    if fault is not null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'contributions_can_be_counted',
            message = format('%s cannot be counted for %s: %s', of, cells.name, fault);
    end if;
    select s.* into before from kernel.cell_sets s where s.name = cells.name;
    if (before."by", before.bucket) is distinct from (cells."by", length) and before.name is not null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'contract_keeps_its_shape',
            message = format('%s is counted by {%s} in buckets of %s', cells.name,
                array_to_string(before."by", ', '), before.bucket),
            hint = 'Other dimensions or buckets are another cell set: give it another name.';
    elsif cells.k < before.k or cells.base < before.base or cells.epsilon > before.epsilon
            or cells.cells_per_person > before.cells_per_person or cells.margin < before.margin then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'contract_is_never_loosened',
            message = format('%s promised k %s, base %s, epsilon %s, %s cells a person and margin %s', cells.name,
                before.k, before.base, before.epsilon, before.cells_per_person, before.margin),
            hint = 'People acted under that promise. A weaker one is another cell set: give it another name.';
    end if;
    insert into kernel.cell_sets
        (name, module, contributions, by, subject, at, k, base, bucket, epsilon, cells_per_person, counts_barred,
        margin, released_until)
    values (cells.name, split_part(cells.name, '.', 1), of, cells."by", cells.subject, cells.at, cells.k, cells.base,
        length, cells.epsilon, cells.cells_per_person, cells.counts_barred, cells.margin,
            kernel.bucket_of(length, as_of))
    on conflict on constraint cell_sets_pkey do update
    set (contributions, subject, at, k, base, epsilon, cells_per_person, counts_barred, margin)
        = (excluded.contributions, excluded.subject, excluded.at, excluded.k, excluded.base,
        excluded.epsilon, excluded.cells_per_person, excluded.counts_barred, excluded.margin);
    call kernel.grant_counted_columns();
end
$$;
comment on procedure kernel.cells(text, regclass, name[], name, name, integer, interval, numeric, integer, integer,
    timestamptz, boolean, integer) is
'Declares what is counted in public, of whom and under which promise. The view has one row per thing a person did: the dimensions, the person, the time, nothing else; it leaves out what is sensitive. Buckets are parts of a day, or calendar months (UTC); counting starts with the current one. A promise may be tightened, never loosened.';
