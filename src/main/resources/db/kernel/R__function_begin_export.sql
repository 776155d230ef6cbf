create or replace function kernel.begin_export(request uuid, wrapped bytea, tables text[], out attempt uuid,
    out person uuid)
    language plpgsql security definer set search_path = '' as
$$
begin
    select r.person_id into person from kernel.dsar_requests r
    where r.id = request and r.type = 'export' and r.status = 'processing' for update;
    if not found then
        return;
    end if;
    attempt := gen_random_uuid();
    delete from kernel.dsar_exports e where e.request_id = request;
    insert into kernel.dsar_exports (request_id, attempt, wrapped)
    values (request, begin_export.attempt, begin_export.wrapped);
    insert into kernel.dsar_steps as s (request_id, place, name, object, attempts)
    select request, t.place, 'EXPORT', t.name, 1 from unnest(tables) with ordinality t (name, place)
    on conflict on constraint dsar_steps_pkey do update
        set (name, object, status, attempts, rows, fault, done_at)
            = (excluded.name, excluded.object, 'pending', s.attempts + 1, null, null, null);
    delete from kernel.dsar_steps s where s.request_id = request and s.place > cardinality(tables);
    perform kernel.note_dsar(request, 'begun', jsonb_build_object('tables', cardinality(tables)));
end
$$;
comment on function kernel.begin_export(uuid, bytea, text[]) is 'Begins, or begins again, to make the archive of a request, and names the attempt and the person; what an earlier one left is gone. Null: it is not to be made.';
grant execute on function kernel.begin_export(uuid, bytea, text[]) to service_role;
