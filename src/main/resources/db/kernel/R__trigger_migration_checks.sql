-- made once: while a group is under way the trigger has events pending and cannot be dropped
do $$
begin
    if not exists (select from pg_catalog.pg_trigger where tgname = 'group_end') then
        create constraint trigger group_end after insert on kernel.migration_checks deferrable initially deferred
            for each row execute function kernel.on_group_end();
    end if;
end
$$;
