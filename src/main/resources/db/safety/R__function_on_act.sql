create or replace function safety.on_act() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: moderation recorded' as
$$
declare
    facts constant text[] := string_to_array(tg_argv[0], '|');
    before constant text := to_jsonb(old) ->> facts[4];
    after constant text := to_jsonb(new) ->> facts[4];
    affected constant uuid := kernel.subject_of(to_jsonb(new), tg_relid);
    target constant uuid := (to_jsonb(new) ->> 'id')::uuid;
begin
    if not safety.is_by_moderation(affected)
        or safety.is_hidden(before, facts[3]) = safety.is_hidden(after, facts[3]) then
        return null;
    elsif safety.is_hidden(after, facts[3]) then
        perform safety.record(facts[2], facts[1], target, affected, before, null);
    else
        perform safety.record('reinstate', facts[1], target, affected, before,
            (safety.act_in_force(facts[1], target, facts[2])).id);
    end if;
    return null;
end
$$;
comment on function safety.on_act() is 'Records what moderation did beside the change itself, and tells the person affected.';
