create or replace function nightlife.refresh_night_pulse() returns void
    language plpgsql set search_path = '' as
$$
begin
    if auth.role() is distinct from 'service_role' and not kernel.has_role('admin') then
        raise exception using errcode = '42501', schema = 'nightlife', constraint = 'admins_and_servers_refresh',
            message = 'only admins and servers ask for a release';
    end if;
end
$$;
comment on function nightlife.refresh_night_pulse() is 'Refused (42501 admins_and_servers_refresh) but to admins and servers, for whom the program then releases the buckets that are over and not released yet. No bucket that is under way is closed by it, nor is any counted twice.';
grant execute on function nightlife.refresh_night_pulse() to authenticated, service_role;
