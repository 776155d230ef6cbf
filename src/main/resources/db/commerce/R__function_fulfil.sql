create or replace function commerce.fulfil(order_id uuid, status text) returns text
    language plpgsql set search_path = '' as
$$
#variable_conflict use_column
begin
    if exists (select from commerce.fulfilments f
            where f.order_id = fulfil.order_id and f.seller_profile_id = auth.uid() and f.paid_at is not null) then
        return commerce.fulfil_own(fulfil.order_id, fulfil.status);
    end if;
    update commerce.fulfilments f set status = fulfil.status where f.order_id = fulfil.order_id;
    if found then
        return fulfil.status;
    elsif exists (select from commerce.fulfilments f where f.order_id = fulfil.order_id) then
        raise exception using errcode = '42501', schema = 'commerce', constraint = 'who_sends_an_order_fulfils_it',
            message = 'somebody else sends this order';
    end if;
    return null;
end
$$;
comment on function commerce.fulfil(uuid, text) is 'Takes an order on: its seller, or an admin with a reason, to processing, shipped, delivered or cancelled; its buyer to delivered or, before it is shipped, cancelled. Returns the state; null: there is no such order for the caller.';
grant execute on function commerce.fulfil(uuid, text) to authenticated;
