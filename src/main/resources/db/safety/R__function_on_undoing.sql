create or replace function safety.on_undoing() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    facts constant text[] := string_to_array(tg_argv[0], '|');
    before constant text := to_jsonb(old) ->> facts[4];
    after constant text := to_jsonb(new) ->> facts[4];
    act safety.moderation_actions;
begin
    if safety.is_hidden(before, facts[3]) and not safety.is_hidden(after, facts[3])
        and safety.is_by_moderation(kernel.subject_of(to_jsonb(new), tg_relid)) then
        act := safety.act_in_force(facts[1], (to_jsonb(new) ->> 'id')::uuid, facts[2]);
        if act.id is null or act.state_before is distinct from after then
            raise exception using errcode = '23514', schema = 'safety', table = tg_table_name,
                constraint = 'only_what_moderation_did_is_undone',
                message = 'moderation brings back what moderation took away, to the state it had';
        elsif not kernel.has_role('admin') and kernel.person_has_role(act.actor_admin_id, 'admin') then
            raise exception using errcode = '42501', schema = 'safety', table = tg_table_name,
                constraint = 'this_is_for_admins', message = 'an admin did this; an admin may undo it';
        end if;
    end if;
    return new;
end
$$;
comment on function safety.on_undoing() is 'Lets moderation bring back only what moderation took away, to the state it had (23514 only_what_moderation_did_is_undone): not what its owner removed; and what an admin did is for admins to undo (42501 this_is_for_admins).';
