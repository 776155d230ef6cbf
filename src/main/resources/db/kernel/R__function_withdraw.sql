create or replace function kernel.withdraw(request uuid) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
begin
    update kernel.dsar_requests r set status = 'withdrawn' where r.id = request and r.person_id = auth.uid();
    return case when found then 'withdrawn' end;
end
$$;
comment on function kernel.withdraw(uuid) is 'The caller takes back what they asked, as long as it is open and no erasure has begun. Null: they asked no such thing.';
grant execute on function kernel.withdraw(uuid) to authenticated;
