create or replace function kernel.renew_link(request uuid, within interval) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    link constant text := translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=' || E'\n', '-_');
begin
    update kernel.dsar_exports e
    set (link_hash, link_expires_at) = (encode(extensions.digest(link, 'sha256'), 'hex'), now() + within)
    where e.request_id = request and e.parts is not null and e.expires_at > now();
    return case when found then link end;
end
$$;
comment on function kernel.renew_link(uuid, interval) is
    'A new link to an archive, good for one download; an earlier one works no more. Null: there is no archive, or it '
    'is gone again. For the functions that know to whom it goes.';
