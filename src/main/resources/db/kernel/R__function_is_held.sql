create or replace function kernel.is_held(person uuid) returns boolean
    language sql stable security definer set search_path = ''
    return exists (select from kernel.legal_holds h where h.person_id = person and h.lifted_at is null);
comment on function kernel.is_held(uuid) is 'Whether a legal hold is on a person''s data.';
grant execute on function kernel.is_held(uuid) to eraser, service_role;
