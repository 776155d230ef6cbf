-- Takes all market listings and all stock away; none comes back.
drop table commerce.stock, commerce.market_listings;
