-- Takes addresses and all that is known of sending away; none comes back.
drop table commerce.order_addresses, commerce.fulfilments;
