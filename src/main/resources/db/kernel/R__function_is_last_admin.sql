create or replace function kernel.is_last_admin(person uuid) returns boolean
    language sql stable security definer set search_path = ''
    return exists (select from kernel.role_grants g where g.person_id = person and g.role = 'admin'
        and g.revoked_at is null)
        and not exists (select from kernel.role_grants g
            where g.person_id <> person and g.role = 'admin' and g.revoked_at is null);
comment on function kernel.is_last_admin(uuid) is 'Whether nobody would be left who grants roles.';
