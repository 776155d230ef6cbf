-- What somebody sold is theirs as well as the buyer's: the order's number, its fulfilment and its items, as my_sales
-- shows them, and nothing of who bought.
call kernel.export_also('commerce.fulfilments',
    'seller_profile_id = (select kernel.subject_in_hand()) and paid_at is not null');
call kernel.export_also('commerce.order_items', 'order_id in (select f.order_id from commerce.fulfilments f
    where f.seller_profile_id = (select kernel.subject_in_hand()) and f.paid_at is not null)');
