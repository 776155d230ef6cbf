create or replace function kernel.edition(view name)
    returns table (release bigint, rows json, next_at timestamptz)
    language sql stable security definer set search_path = ''
begin atomic
    select d.release, d.rows, d.next_at
    from kernel.editions d join kernel.endpoints e on e.name = d.view
    where d.view = edition.view and d.rows is not null and (select auth.role()) = any (e.audience);
end;
comment on function kernel.edition(name) is 'A published view as it stands at its newest release; nothing where it was never shown, or is not for the caller.';
grant execute on function kernel.edition(name) to anon, authenticated, service_role;
