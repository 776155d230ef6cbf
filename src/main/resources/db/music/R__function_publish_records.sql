create or replace function music.publish_records(batch integer default 500) returns integer
    language plpgsql security definer set search_path = '' set application_name = 'purpose: records come out' as
$$
declare
    published integer;
begin
    with due as (
        select r.id from music.records_releases r
        where r.status = 'scheduled'
            and r.release_date <= (now() at time zone (
                select s.timezone from music.stations s where s.id = 'hotmess'))::date
        order by r.release_date limit batch for no key update skip locked
    )
    update music.records_releases r set status = 'live' from due where r.id = due.id;
    get diagnostics published = row_count;
    return published;
end
$$;
comment on function music.publish_records(integer) is 'Lets scheduled records go live on their date, as the station''s calendar has it, some at a time. Returns how many.';
call kernel.by_clock('music.publish_records(integer)');
