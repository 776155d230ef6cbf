create or replace function kernel.count_growth(person uuid, relation regclass, written bigint, grown bigint)
    returns void language plpgsql security definer set search_path = '' as
$$
declare
    hour constant interval := interval '1 hour';
    began constant timestamptz := date_bin(hour, clock_timestamp(), timestamptz '2000-01-01 00:00:00+00');
    free_at timestamptz;
begin
    -- a row in which another request of theirs counts is left to it: nobody waits, and nothing can deadlock
    update kernel.growth_counts c set rows_written = c.rows_written + written, bytes_grown = c.bytes_grown + grown
    where c.id = (select g.id from kernel.growth_counts g
        where g.person_id = person and g.hour_started_at = began and g.relation = count_growth.relation::text
        limit 1 for update skip locked);
    if not found then
        insert into kernel.growth_counts (person_id, relation, hour_started_at, rows_written, bytes_grown)
        values (person, relation::text, began, written, grown);
    end if;
    free_at := kernel.growth_ends(person, relation, began, 1);
    -- whoever holds a role is looked up only where it matters
    if free_at is not null and kernel.is_staff(person) then
        free_at := kernel.growth_ends(person, relation, began, 10);
    end if;
    if free_at is not null then
        raise exception using errcode = 'PT429', schema = 'kernel', constraint = 'too_many_rows',
            detail = ceil(extract(epoch from free_at - clock_timestamp()))::text,
            message = 'this person has written as much as one may in this time';
    end if;
end
$$;
comment on function kernel.count_growth(uuid, regclass, bigint, bigint) is 'Counts what a person has written in a table, or refuses it (PT429 too_many_rows; the detail is after how many seconds it is worth to try again). The limits are rows of kernel.growth_limits.';
