create or replace function kernel.use_link(request uuid, link text, ip_hash text, out attempt uuid, out wrapped bytea,
    out parts integer, out bytes bigint)
    language plpgsql security definer set search_path = '' as
$$
begin
    update kernel.dsar_exports e set (link_hash, link_expires_at) = (null, null)
    where e.request_id = request and e.link_expires_at > now() and e.expires_at > now()
        and e.link_hash = encode(extensions.digest(link, 'sha256'), 'hex')
    returning e.attempt, e.wrapped, e.parts, e.bytes into attempt, wrapped, parts, bytes;
    if found then
        perform kernel.note_dsar(request, 'downloaded', jsonb_build_object('ip_hash', nullif(use_link.ip_hash, '')));
    end if;
end
$$;
comment on function kernel.use_link(uuid, text, text) is 'Uses a link up and says what it opens; nothing where it is wrong, used or too old. Each download is noted for the person.';
grant execute on function kernel.use_link(uuid, text, text) to service_role;
