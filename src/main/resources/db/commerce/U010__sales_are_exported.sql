-- Leaves sales out of the seller's export again.
call kernel.export_also('commerce.order_items', null);
call kernel.export_also('commerce.fulfilments', null);
