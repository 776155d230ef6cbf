create or replace function kernel.take_step(request uuid, place integer, out name text, out object text)
    language plpgsql security definer set search_path = '' as
$$
begin
    perform from kernel.dsar_requests r
    where r.id = request and r.status = 'processing' and r.person_id = kernel.subject_in_hand() for update;
    if found then
        update kernel.dsar_steps s set attempts = s.attempts + (s.reached is null)::integer
        where s.request_id = request and s.place = take_step.place and s.status <> 'done'
            and not exists (select from kernel.dsar_steps b
                where b.request_id = request and b.place < take_step.place and b.status <> 'done')
        returning s.name, s.object into take_step.name, take_step.object;
    end if;
end
$$;
comment on function kernel.take_step(uuid, integer) is
    'Locks a step of an erasure for this transaction. Null: it is done, not its turn yet, or not wanted any more.';
grant execute on function kernel.take_step(uuid, integer) to eraser;
