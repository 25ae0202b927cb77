-- Why the rules were put into force, in the words of who did it.
alter table rule_version add column note text;

-- A draft is changed by saving the form again, not by taking back.
alter table rule_draft drop column previous;
