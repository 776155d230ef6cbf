create or replace function kernel.on_state_change() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    state_column constant text := tg_argv[0];
    before constant text := case when tg_op = 'UPDATE' then to_jsonb(old) ->> state_column end;
    after constant text := to_jsonb(new) ->> state_column;
    actor constant uuid := case current_setting('role') when 'authenticated' then auth.uid() end;
    is_system constant boolean := current_setting('role') not in ('authenticated', 'anon')
        or kernel.stated_purpose() is not null;
    is_own boolean;
    allowed_to text;
    reason_required boolean;
    way_exists boolean := false;
    own_way boolean := false;
begin
    if tg_op = 'UPDATE' and before is not distinct from after then
        return new;
    end if;
    -- what is about nobody is nobody's own
    is_own := coalesce(actor is not null and kernel.subject_of(to_jsonb(new), tg_relid) = actor
        and (tg_op = 'INSERT' or kernel.subject_of(to_jsonb(old), tg_relid) = actor), false);
    for allowed_to, reason_required in
        select t.by, t.reason_required from kernel.transitions t
        where t.relation = tg_relid and t.state_column = tg_argv[0]
            and t.from_state is not distinct from before and t.to_state = after
            and (t.by <> 'eraser' or current_setting('role') = 'eraser')
        order by t.by <> 'owner', t.by <> 'system', t.by
    loop
        if allowed_to = 'owner' and is_own or allowed_to in ('system', 'eraser') and is_system
            or allowed_to not in ('owner', 'system', 'eraser') and not is_own and kernel.has_role(allowed_to) then
            if reason_required and not is_system and kernel.context('reason') is null then
                raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
                    table = tg_table_name, message = 'this change of state needs a reason';
            end if;
            return new;
        end if;
        way_exists := true;
        own_way := own_way or is_own and kernel.has_role(allowed_to);
    end loop;
    if own_way then
        raise exception using errcode = '42501', schema = 'kernel', constraint = 'not_on_a_row_of_your_own',
            table = tg_table_name, message = 'nobody''s right covers a row of their own';
    end if;
    raise exception using
        errcode = case when way_exists then '42501' else '23514' end,
        schema = 'kernel', table = tg_table_name, column = state_column,
        constraint = case when way_exists then 'transition_is_yours_to_make' else 'transition_is_allowed' end,
        message = format('%I.%I.%I may not go from %s to %s'
                || case when way_exists then ' by this caller' else '' end,
            tg_table_schema, tg_table_name, state_column, coalesce(before, 'nothing'), coalesce(after, 'nothing'));
end
$$;
comment on function kernel.on_state_change() is 'Refuses, to everybody, a state that kernel.transitions does not let follow the one before by this caller (23514 transition_is_allowed: by nobody; 42501 transition_is_yours_to_make: by others; 42501 not_on_a_row_of_your_own).';
