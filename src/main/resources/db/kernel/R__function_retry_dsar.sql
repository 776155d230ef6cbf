create or replace function kernel.retry_dsar(request uuid) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    found_request kernel.dsar_requests;
begin
    if not kernel.has_role('support') then
        return null;
    end if;
    select * into found_request from kernel.dsar_requests r where r.id = request and r.person_id <> auth.uid();
    if not found then
        return null;
    elsif kernel.is_due(found_request) then
        -- waiting for its next attempt it need not wait longer; one under way goes on
        delete from kernel.scheduled_tasks t
        where t.task_name = 'kernel.' || found_request.type and t.task_instance = request::text and not t.picked;
        perform kernel.enqueue('kernel.' || found_request.type, request::text);
        perform kernel.note_dsar(request, 'retried');
    end if;
    return found_request.status;
end
$$;
comment on function kernel.retry_dsar(uuid) is 'Support has what failed done again at once. Returns the state of the request; null: there is none for them.';
grant execute on function kernel.retry_dsar(uuid) to authenticated;
