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
    way kernel.transitions;
    blocked boolean := false;
begin
    if tg_op = 'UPDATE' and before is not distinct from after then
        return new;
    end if;
    is_own := actor is not null and kernel.subject_of(to_jsonb(new), tg_relid) = actor
        and (tg_op = 'INSERT' or kernel.subject_of(to_jsonb(old), tg_relid) = actor);
    for way in
        select * from kernel.transitions t
        where t.relation = tg_relid and t.state_column = tg_argv[0]
            and t.from_state is not distinct from before and t.to_state = after
        order by t.by <> 'owner', t.by <> 'system', t.by
    loop
        if way.by = 'owner' and is_own or way.by = 'system' and is_system
            or way.by not in ('owner', 'system') and not is_own and kernel.has_role(way.by) then
            if way.reason_required and not is_system and kernel.context('reason') is null then
                raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
                    table = tg_table_name, message = 'this change of state needs a reason';
            end if;
            return new;
        end if;
        blocked := blocked or is_own and kernel.has_role(way.by);
    end loop;
    if blocked then
        raise exception using errcode = '42501', schema = 'kernel', constraint = 'not_on_a_row_of_your_own',
            table = tg_table_name, message = 'nobody''s right covers a row of their own';
    end if;
    raise exception using errcode = '23514', schema = 'kernel', constraint = 'transition_is_allowed',
        table = tg_table_name, column = state_column,
        message = format('%I.%I.%I may not go from %s to %s by this caller', tg_table_schema, tg_table_name, state_column,
            coalesce(before, 'nothing'), coalesce(after, 'nothing'));
end
$$;
comment on function kernel.on_state_change() is 'Refuses, to everybody, a state that kernel.transitions does not let follow the one before by this caller (23514 transition_is_allowed; 42501 not_on_a_row_of_your_own).';
