-- Takes the limit on bot tokens away.
delete from kernel.limits where name = 'bot_sessions';
