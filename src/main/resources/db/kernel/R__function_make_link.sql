create or replace function kernel.make_link(request uuid, within interval) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    link constant text := translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=' || E'\n', '-_');
begin
    update kernel.dsar_exports e
    set (link_hash, link_expires_at) = (encode(extensions.digest(link, 'sha256'), 'hex'), now() + within)
    where e.request_id = request and e.parts is not null and e.expires_at > now()
        and exists (select from kernel.dsar_requests r where r.id = request and r.person_id = auth.uid());
    if not found then
        return null;
    end if;
    perform kernel.note_dsar(request, 'link_made');
    return link;
end
$$;
comment on function kernel.make_link(uuid, interval) is 'A new link, good for one download, to the caller''s archive; an earlier one works no more. Null: there is no archive, or it is gone again.';
grant execute on function kernel.make_link(uuid, interval) to authenticated;
