create or replace function kernel.reject_dsar(request uuid, refusal text, words text) returns text
    language plpgsql set search_path = '' as
$$
begin
    update kernel.dsar_requests r set status = 'rejected', refusal = reject_dsar.refusal, refusal_text = words
    where r.id = request;
    return case when found then 'rejected' end;
end
$$;
comment on function kernel.reject_dsar(uuid, text, text) is 'Support refuses a request, for a reason that the law knows and in words for the person. Returns its state; null: there is none for them.';
grant execute on function kernel.reject_dsar(uuid, text, text) to authenticated;
