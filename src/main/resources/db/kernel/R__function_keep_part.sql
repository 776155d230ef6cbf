create or replace function kernel.keep_part(request uuid, attempt uuid, place integer, sealed bytea) returns boolean
    language plpgsql security definer set search_path = '' as
$$
begin
    -- held until the part is kept, so that no other attempt begins between
    perform from kernel.dsar_exports e where e.request_id = request and e.attempt = keep_part.attempt for key share;
    if found then
        insert into kernel.dsar_export_parts (request_id, attempt, place, sealed)
        values (request, keep_part.attempt, keep_part.place, keep_part.sealed);
    end if;
    return found;
end
$$;
comment on function kernel.keep_part(uuid, uuid, integer, bytea) is 'Keeps a part of an archive; false: another attempt has begun, or the request was withdrawn.';
grant execute on function kernel.keep_part(uuid, uuid, integer, bytea) to service_role;
