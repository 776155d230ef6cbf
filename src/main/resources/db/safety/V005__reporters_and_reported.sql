-- A report is told to who made it, without whom it is about and what moderators note; an act, without whose report it
-- followed. When a reporter is erased, their reports and who has taken them stay, without words.
call kernel.register('safety.moderation_reports_staff', via => 'report_id', erase => 'anonymise', basis => 'legitimate interest',
    not_for_subject => '{*}');
call kernel.register('safety.moderation_actions', subject => 'about_id', erase => 'keep',
    basis => 'accountability of decisions about people (Regulation (EU) 2022/2065, Art. 17, 20)', retain => '2 years',
    not_for_subject => '{report_id}');
