create or replace function kernel.enqueue(task text, key text, at timestamptz default now(), data jsonb default '{}')
    returns boolean
    language sql security definer set search_path = ''
begin atomic
    with added as (
        insert into kernel.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
        values (task, key, convert_to(data::text, 'UTF8'), at, false, 1)
        on conflict (task_name, task_instance) do nothing
        returning true
    )
    select exists (select from added);
end;
comment on function kernel.enqueue(text, text, timestamptz, jsonb) is 'Work to be done after this transaction, if it commits. The same task and key wait once; false: they already did. Data holds keys of rows, never a personal value.';
grant execute on function kernel.enqueue(text, text, timestamptz, jsonb) to authenticated, service_role,
    identity_code, nightlife_code, safety_code, commerce_code, music_code, social_code, messaging_code, desk_code,
    coaching_code, workspace_code;
