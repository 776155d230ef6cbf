create or replace function commerce.fulfil_own(order_id uuid, status text) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: seller fulfils' as
$$
#variable_conflict use_column
begin
    update commerce.fulfilments f set status = fulfil_own.status
    where f.order_id = fulfil_own.order_id and f.seller_profile_id = auth.uid() and f.paid_at is not null;
    return case when found then fulfil_own.status end;
end
$$;
comment on function commerce.fulfil_own(uuid, text) is 'A seller takes a paid order of theirs on. For fulfil.';
grant execute on function commerce.fulfil_own(uuid, text) to authenticated;
