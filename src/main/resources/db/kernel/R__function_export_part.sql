create or replace function kernel.export_part(request uuid, attempt uuid, place integer) returns bytea
    language sql stable security definer set search_path = ''
begin atomic
    select p.sealed from kernel.dsar_export_parts p
    where p.request_id = request and p.attempt = export_part.attempt and p.place = export_part.place;
end;
comment on function kernel.export_part(uuid, uuid, integer) is 'A part of an archive as it is kept: sealed.';
grant execute on function kernel.export_part(uuid, uuid, integer) to service_role;
