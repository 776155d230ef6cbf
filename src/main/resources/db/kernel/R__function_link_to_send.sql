create or replace function kernel.link_to_send(request uuid, within interval, out address text, out link text)
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
begin
    select identity.verified_email(r.person_id) into address from kernel.dsar_requests r where r.id = request;
    link := case when address is not null then kernel.renew_link(request, within) end;
end
$$;
comment on function kernel.link_to_send(uuid, interval) is
    'A new link to an archive and the verified address to which it is to be sent; nulls where there is none.';
grant execute on function kernel.link_to_send(uuid, interval) to service_role;
