create or replace function kernel.note_retention(relation regclass, deleted bigint, fault text) returns void
    language plpgsql security definer set search_path = '' as
$$
begin
    insert into kernel.retention_runs as r (relation, ran_at, deleted, fault)
    values (relation, now(), note_retention.deleted, note_retention.fault)
    on conflict on constraint retention_runs_pkey do update
        set (ran_at, deleted, fault) = (excluded.ran_at, r.deleted + excluded.deleted, excluded.fault);
    if deleted > 0 then
        perform kernel.note_bulk_act('retention', 'delete', relation, jsonb_build_object('rows', deleted));
    end if;
end
$$;
comment on function kernel.note_retention(regclass, bigint, text) is
    'Notes what retention did to a table, or the code of what it failed of: one line of the log per batch, without '
    'the keys of what is gone.';
grant execute on function kernel.note_retention(regclass, bigint, text) to eraser, service_role;
