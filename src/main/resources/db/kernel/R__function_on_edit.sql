create or replace function kernel.on_edit() returns trigger
    language plpgsql security definer set search_path = '' as
$$
declare
    editable_state constant text := tg_argv[0];
    rule constant text := tg_argv[1];
    -- generated columns have no value yet when this runs
    bookkeeping constant text[] := array['status', 'status_changed_at', 'updated_at', 'proof_required'];
begin
    if old.status <> editable_state and to_jsonb(old) - bookkeeping <> to_jsonb(new) - bookkeeping
        and kernel.subject_of(to_jsonb(old), tg_relid) = auth.uid() and kernel.stated_purpose() is null then
        raise exception using errcode = '42501', schema = tg_table_schema, table = tg_table_name, constraint = rule,
            message = format('rows of %s are edited by their owners while they are %s', tg_table_name, editable_state);
    end if;
    return new;
end
$$;
comment on function kernel.on_edit() is 'Lets owners edit what is theirs in one state only, the trigger''s first argument (42501, its second); changes of state are for kernel.transitions to judge.';
