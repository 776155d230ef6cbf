create or replace function kernel.delayed_since(person uuid) returns timestamptz
    language sql stable security definer set search_path = ''
    return coalesce((select d.created_at from kernel.access_delays d where d.person_id = person and d.ends_at > now()),
        'infinity');
comment on function kernel.delayed_since(uuid) is 'From when on a person is not shown yet who read and changed their data (kernel.access_delays); infinity: nothing is delayed. Every door to the two logs asks it: the person''s access log, their export, and what an admin reads of themselves.';
grant execute on function kernel.delayed_since(uuid) to authenticated, exporter;
