-- Takes all shops away; none comes back.
drop table commerce.market_sellers_private, commerce.market_sellers;
