create or replace function kernel.tombstone_in_hand() returns uuid
    language sql stable security definer set search_path = ''
    return (select e.tombstone from kernel.erasures e join kernel.dsar_requests r on r.id = e.request_id
        where r.person_id = kernel.subject_in_hand());
comment on function kernel.tombstone_in_hand() is 'The nobody that takes the place of the person in hand, who is being erased.';
grant execute on function kernel.tombstone_in_hand() to eraser;
