-- Takes all products and drops away; none comes back.
drop table commerce.products, commerce.drops;
