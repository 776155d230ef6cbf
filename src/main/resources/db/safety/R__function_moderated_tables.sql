-- the triggers are the list: what is moderated is what they are on
create or replace function safety.moderated_tables()
    returns table (relation regclass, target_type text, action text, hidden text, state_column name)
    language sql stable set search_path = ''
begin atomic
    select t.tgrelid::regclass, a.said[1], a.said[2], a.said[3], a.said[4]::name
    from pg_catalog.pg_trigger t
    cross join lateral (
        select string_to_array(replace(encode(t.tgargs, 'escape'), '\000', ''), '|') as said) a
    where t.tgname = 'safety_act_is_recorded'
    order by 1;
end;
comment on function safety.moderated_tables() is 'What can be moderated: the table, the kind of target its rows are, the action that hides one, the state it then has, and the column of the state.';
grant execute on function safety.moderated_tables() to authenticated, safety_code;
