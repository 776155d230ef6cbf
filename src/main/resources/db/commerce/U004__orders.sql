-- Takes all orders away; none comes back.
drop table commerce.order_items, commerce.order_contacts, commerce.orders;
