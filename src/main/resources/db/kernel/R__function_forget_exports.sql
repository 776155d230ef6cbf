create or replace function kernel.forget_exports(most integer) returns integer
    language plpgsql security definer set search_path = ''
        set application_name = 'purpose: archives are kept for a while' as
$$
declare
    forgotten integer;
begin
    delete from kernel.dsar_exports e where e.request_id in (
        select x.request_id from kernel.dsar_exports x
        where x.expires_at < now() or exists (select from kernel.dsar_requests r
            where r.id = x.request_id and r.status in ('withdrawn', 'rejected'))
        limit most);
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
comment on function kernel.forget_exports(integer) is 'Deletes archives whose time is over, and those of withdrawn requests; by the clock.';
call kernel.by_clock('kernel.forget_exports(integer)');
