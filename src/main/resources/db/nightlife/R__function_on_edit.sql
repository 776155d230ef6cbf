create or replace function nightlife.on_edit() returns trigger
    language plpgsql set search_path = '' as
$$
declare
    owner_column constant text := tg_argv[0];
    editable_state constant text := tg_argv[1];
    rule constant text := tg_argv[2];
    -- generated columns have no value yet when this runs
    bookkeeping constant text[] := array['status', 'status_changed_at', 'updated_at', 'proof_required'];
begin
    if old.status <> editable_state and (to_jsonb(old) ->> owner_column)::uuid = auth.uid()
        and to_jsonb(old) - bookkeeping <> to_jsonb(new) - bookkeeping then
        raise exception using errcode = '42501', schema = 'nightlife', table = tg_table_name, constraint = rule,
            message = format('rows of %s are edited by their owners while they are %s', tg_table_name, editable_state);
    end if;
    return new;
end
$$;
comment on function nightlife.on_edit() is 'Lets owners edit what is theirs in one state only (42501 only_drafts_are_edited, only_visible_posts_are_edited); changes of state are the kernel''s to judge.';
