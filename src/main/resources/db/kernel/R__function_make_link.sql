create or replace function kernel.make_link(request uuid, within interval) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    link text;
begin
    if exists (select from kernel.dsar_requests r where r.id = request and r.person_id = auth.uid()) then
        link := kernel.renew_link(request, within);
        perform kernel.note_dsar(request, 'link_made') where link is not null;
    end if;
    return link;
end
$$;
comment on function kernel.make_link(uuid, interval) is 'A new link, good for one download, to the caller''s archive; an earlier one works no more. Null: there is no archive, or it is gone again.';
grant execute on function kernel.make_link(uuid, interval) to authenticated;
