create or replace function kernel.finish_export(request uuid, attempt uuid, parts integer, bytes bigint, sha256 text,
    keep interval) returns boolean
    language plpgsql security definer set search_path = '' as
$$
begin
    update kernel.dsar_exports e
    set (parts, bytes, sha256, expires_at) = (finish_export.parts, finish_export.bytes, finish_export.sha256,
        now() + keep)
    where e.request_id = request and e.attempt = finish_export.attempt and e.parts is null
        and finish_export.parts = (select count(*) from kernel.dsar_export_parts p
            where p.request_id = request and p.attempt = finish_export.attempt);
    if not found or exists (select from kernel.dsar_steps s where s.request_id = request and s.status <> 'done') then
        return false;
    end if;
    update kernel.dsar_requests r set status = 'completed' where r.id = request and r.status = 'processing';
    if not found then
        return false;
    elsif exists (select from kernel.dsar_requests r join identity.people p on p.id = r.person_id
            where r.id = request and p.barred_at is not null) then
        -- who is barred cannot sign in to make a link
        perform kernel.enqueue('kernel.send_link', request::text);
    end if;
    return true;
end
$$;
comment on function kernel.finish_export(uuid, uuid, integer, bigint, text, interval) is 'Completes an export: all parts are there and no table was left out. False: it is not so, or another attempt has begun.';
grant execute on function kernel.finish_export(uuid, uuid, integer, bigint, text, interval) to service_role;
