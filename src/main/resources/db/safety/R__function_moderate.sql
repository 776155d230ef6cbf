-- runs as its caller: the policies of the table say who may, kernel.transitions from which state
create or replace function safety.moderate(action text, target_type text, target_id uuid) returns uuid
    language plpgsql set search_path = '' as
$$
#variable_conflict use_column
declare
    target record := safety.moderation_target(moderate.target_type, moderate.target_id);
    kind record;
    act safety.moderation_actions;
    moved integer;
begin
    if target.relation is null then
        return null;
    elsif target.subject = auth.uid() then
        raise exception using errcode = '42501', schema = 'safety', constraint = 'nobody_moderates_themselves',
            message = 'this is your own: ask a colleague';
    elsif moderate.action = 'warn' then
        return safety.warn(moderate.target_type, moderate.target_id);
    end if;
    select m.* into strict kind from safety.moderated_tables() m where m.relation = target.relation;
    if moderate.action = 'reinstate' then
        act := safety.act_in_force(moderate.target_type, moderate.target_id, kind.action);
        if act.id is null then
            raise exception using errcode = '23514', schema = 'safety',
                constraint = 'only_what_moderation_did_is_undone',
                message = 'moderation did nothing to it that is still in force';
        end if;
        execute format('update %s t set %I = %L where t.id = $1', kind.relation, kind.state_column, act.state_before)
        using moderate.target_id;
    elsif moderate.action = kind.action then
        execute format('update %s t set %I = %s where t.id = $1 and not safety.is_hidden(t.%I::text, %L)',
            kind.relation,
            kind.state_column, case kind.hidden when 'not null' then 'now()' else quote_literal(kind.hidden) end,
            kind.state_column, kind.hidden)
        using moderate.target_id;
    else
        raise exception using errcode = '23514', schema = 'safety', constraint = 'action_fits_its_target',
            message = format('%s is no action on a %s; that is %s', moderate.action, moderate.target_type, kind.action);
    end if;
    get diagnostics moved = row_count;
    if moved = 0 and moderate.action = kind.action
        and (safety.act_in_force(moderate.target_type, moderate.target_id, kind.action)).id is not null then
        raise exception using errcode = '23505', schema = 'safety', constraint = 'an_action_is_taken_once',
            message = 'this was done already';
    elsif moved = 0 then
        raise exception using errcode = '42501', schema = 'safety', constraint = 'this_is_for_admins',
            message = 'moderators do not do this to it; admins may';
    end if;
    return (select a.id from safety.moderation_actions a
        where a.target_type = moderate.target_type and a.target_id = moderate.target_id
            and a.actor_admin_id = auth.uid()
        order by a.created_at desc, a.undoes nulls last limit 1);
end
$$;
comment on function safety.moderate(text, text, uuid) is
'Does an act of moderation: remove_post, disable_beacon, remove_listing, suspend_seller, ban_user, warn, or reinstate, which undoes the one that is in force. The act, its audit row and the notice to the person affected are in one transaction. Returns the act; null: there is no such target, or the caller does not moderate.';
grant execute on function safety.moderate(text, text, uuid) to authenticated;
