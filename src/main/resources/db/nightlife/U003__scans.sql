-- Takes all tokens and scans away; none comes back, and tokens that were handed out work no more.
drop table nightlife.beacon_scans, nightlife.qr_token_secrets, nightlife.qr_tokens;
