create or replace procedure safety.moderates(
    relation regclass, target_type text, action text, hidden text, state_column name default 'status')
    language plpgsql set search_path = '' as
$$
declare
    facts constant text := concat_ws('|', target_type, action, hidden, state_column);
begin
    execute format('create or replace trigger safety_act_is_recorded after update of %I on %s for each row
        when (old.%I is distinct from new.%I) execute function safety.on_act(%L)',
        state_column, relation, state_column, state_column, facts);
    execute format('create or replace trigger undone_was_done_by_moderation before update of %I on %s for each row
        when (old.%I is distinct from new.%I) execute function safety.on_undoing(%L)',
        state_column, relation, state_column, state_column, facts);
end
$$;
comment on procedure safety.moderates(regclass, text, text, text, name) is 'Makes the rows of a table something that can be reported and moderated: whatever command changes the state, the act is recorded, the person affected gets a notice, and only what moderation did is undone by it. The table''s policies and transitions say who may. A state called not null stands for any value.';
