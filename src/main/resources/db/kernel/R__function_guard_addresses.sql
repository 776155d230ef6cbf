create or replace procedure kernel.guard_addresses(relation regclass)
    language plpgsql set search_path = '' as
$$
declare
    addresses constant text[] := kernel.columns_of_class(relation, '{contact}');
begin
    execute format('drop trigger if exists kernel_address on %s', relation);
    if addresses <> '{}' then
        execute format('create trigger kernel_address before insert or update on %s
            for each row execute function kernel.on_address(%s)', relation,
            (select string_agg(quote_literal(a.name), ', ') from unnest(addresses) a (name)));
    end if;
end
$$;
comment on procedure kernel.guard_addresses(regclass) is 'Has on_address look at every address that comes into a table. A chore of register.';
