create or replace function kernel.on_address() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    address text;
    -- none: the gate takes a verified address over before it gives a role
    is_by_the_person constant boolean := current_setting('role') in ('authenticated', 'none')
        and kernel.subject_of(to_jsonb(new), tg_relid) = auth.uid();
    verified constant text := case when auth.jwt() ->> 'email_verified' = 'true' then lower(auth.jwt() ->> 'email') end;
begin
    for address in
        select to_jsonb(new) ->> a.name from unnest(tg_argv) a (name)
        where to_jsonb(new) ->> a.name is not null
            and (tg_op = 'INSERT' or to_jsonb(new) -> a.name is distinct from to_jsonb(old) -> a.name)
    loop
        if is_by_the_person then
            -- who comes back by themselves is welcome; whoever types the address of another brings nobody back
            delete from kernel.suppressions s
            where s.hash = kernel.suppression_of(address) and lower(address) = verified;
        elsif exists (select from kernel.suppressions s where s.hash = kernel.suppression_of(address)) then
            raise exception using errcode = '23514', schema = 'kernel', table = tg_table_name,
                constraint = 'address_is_not_suppressed',
                message = 'the person with this address was erased; only they themselves can bring it back';
        end if;
    end loop;
    return new;
end
$$;
comment on function kernel.on_address() is 'Keeps addresses of erased people out (23514 address_is_not_suppressed), whatever an import or a webhook brings; who comes back by themselves is let in.';
