-- Takes all profiles and addresses away; none comes back.
drop table identity.profile_secrets, identity.profile_private, identity.profiles;
