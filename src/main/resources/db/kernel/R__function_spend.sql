create or replace function kernel.spend(limit_name text, address_hash text, amount integer default 1,
    out quota integer, out remaining integer, out reset_seconds integer, out window_seconds integer,
    out allowed boolean)
    language plpgsql security definer set search_path = '' as
$$
declare
    contract kernel.limits;
    person uuid := auth.uid();
    started timestamptz;
    by_person integer;
    by_address integer;
begin
    select * into strict contract from kernel.limits l where l.name = spend.limit_name;
    started := date_bin(contract.window_length, clock_timestamp(), timestamptz '2000-01-01 00:00:00+00');
    window_seconds := extract(epoch from contract.window_length);
    reset_seconds := greatest(1, ceil(extract(epoch from started + contract.window_length - clock_timestamp())));
    -- the update locks the row, so what was counted holds for all replicas; a refusal is not counted
    if person is not null then
        insert into kernel.limit_counts as c (limit_name, person_id, window_started_at, spent)
        select contract.name, person, started, amount where amount <= contract.per_person
        on conflict on constraint one_count_per_window do update set spent = c.spent + amount
        where c.spent + amount <= contract.per_person
        returning contract.per_person - c.spent into by_person;
        if not found then
            select contract.per_person, greatest(0, contract.per_person - coalesce(max(c.spent), 0)), false
            into quota, remaining, allowed
            from kernel.limit_counts c
            where (c.limit_name, c.person_id, c.window_started_at) = (contract.name, person, started);
            return;
        end if;
    end if;
    insert into kernel.limit_counts as c (limit_name, address_hash, window_started_at, spent)
    select contract.name, spend.address_hash, started, amount where amount <= contract.per_address
    on conflict on constraint one_count_per_window do update set spent = c.spent + amount
    where c.spent + amount <= contract.per_address
    returning contract.per_address - c.spent into by_address;
    allowed := found;
    quota := case when allowed and person is not null then contract.per_person else contract.per_address end;
    remaining := case when allowed then least(by_person, by_address) else 0 end;
end
$$;
comment on function kernel.spend(text, text, integer) is 'Counts an act of the caller under a limit, or says that it is too many. quota and remaining are those of the person, or of the address where that is the tighter one; reset_seconds until the next window.';
grant execute on function kernel.spend(text, text, integer) to anon, authenticated, service_role;
