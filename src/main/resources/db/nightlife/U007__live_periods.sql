-- Takes away what was live when. Public numbers start anew from what goes live afterwards.
drop table nightlife.live_periods;
