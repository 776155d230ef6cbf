create or replace function kernel.begin_erasure(request uuid, out person uuid)
    language plpgsql security definer set search_path = '' as
$$
begin
    select r.person_id into person from kernel.dsar_requests r
    where r.id = request and r.type = 'delete' and kernel.is_due(r) for update;
    if not found then
        person := null;
        return;
    elsif exists (select from kernel.dsar_steps s where s.request_id = request) then
        return;
    end if;
    insert into kernel.dsar_steps (request_id, place, name, object)
    select request, row_number() over (order by s.phase, s.place, s.object), s.name, s.object
    from (
        select 1 as phase, 1 as place, 'BEGIN' as name, null as object
        union all
        select 2, p.place, 'ERASE', p.relation::text from kernel.erasure_plan() p
        union all
        select 3, 1, 'FORGET', r.relation::text from kernel.registrations r where kernel.links_of(r.relation) <> '{}'
        union all
        select case when p.told_last then 6 else 4 end, 1, 'TELL', p.name from kernel.processors p
        union all
        select 5, 1, 'PROVE', r.relation::text from kernel.registrations r
        where r.erase <> 'keep' and r.relation <> 'kernel.migration_checks'::regclass
        union all
        select 7, 1, 'END', null) s;
    perform kernel.note_dsar(request, 'begun');
end
$$;
comment on function kernel.begin_erasure(uuid) is 'Writes down the steps of an erasure, once, and names the person. Null: it is not to be done.';
grant execute on function kernel.begin_erasure(uuid) to service_role;
