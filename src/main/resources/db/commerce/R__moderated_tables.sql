call safety.moderates('commerce.market_sellers', 'seller', 'suspend_seller', 'suspended', 'verification_status');
call safety.moderates('commerce.market_listings', 'listing', 'remove_listing', 'removed');
