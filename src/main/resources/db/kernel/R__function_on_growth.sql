create or replace function kernel.on_growth() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    written bigint;
    grown bigint;
begin
    if auth.uid() is null then
        return null;
    end if;
    -- taking consent back is never refused: each time needs a consent that was given, and those are counted
    select count(*), coalesce(sum(octet_length(n::text)), 0) into written, grown from written_rows n
    where tg_relid <> 'kernel.consent_events'::regclass or to_jsonb(n) ->> 'state' = 'given';
    if tg_op = 'UPDATE' then
        grown := greatest(0, grown - (select coalesce(sum(octet_length(o::text)), 0) from replaced_rows o));
    end if;
    if written > 0 then
        perform kernel.count_growth(auth.uid(), tg_relid, written, grown);
    end if;
    return null;
end
$$;
comment on function kernel.on_growth() is 'Counts what a person adds and changes, by whichever function, and refuses what is too much. Attached by register.';
