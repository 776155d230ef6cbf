-- Takes scans and profiles away; none of it comes back. The purpose stays, with what people answered to it.
drop table sample.profiles_secrets, sample.profiles, sample.scans;
