create or replace function kernel.logged_subject(person uuid) returns uuid
    language sql stable security definer set search_path = '' as
$$
    select case when logged_subject.person = kernel.subject_in_hand() then coalesce(
        (select e.tombstone from kernel.erasures e join kernel.dsar_requests r on r.id = e.request_id
        where r.person_id = logged_subject.person), logged_subject.person) else logged_subject.person end;
$$;
comment on function kernel.logged_subject(uuid) is 'Whom the log names as the subject of a row: the tombstone in place of a person who is being erased.';
