create or replace procedure kernel.attach_states()
    language plpgsql set search_path = '' as
$$
declare
    guarded record;
begin
    for guarded in
        select distinct t.relation, t.state_column from kernel.transitions t
        where not exists (select from pg_catalog.pg_trigger g
            where g.tgrelid = t.relation and g.tgname = 'kernel_state_' || t.state_column)
    loop
        execute format('create trigger %I before insert or update on %s for each row
            execute function kernel.on_state_change(%L)',
            'kernel_state_' || guarded.state_column, guarded.relation, guarded.state_column);
    end loop;
end
$$;
comment on procedure kernel.attach_states() is 'Guards every state column that kernel.transitions speaks of. A chore after each script.';
