create or replace function kernel.person_has_role(person uuid, role text) returns boolean
    language sql stable security definer set search_path = ''
    return exists (select from kernel.role_grants g
        where g.person_id = person and g.role = person_has_role.role and g.revoked_at is null);
comment on function kernel.person_has_role(uuid, text) is 'Whether a person holds a role now. For functions of modules, not for clients: who is staff is told to nobody.';
grant execute on function kernel.person_has_role(uuid, text) to safety_code;
