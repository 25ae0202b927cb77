-- A person asked that this scoring learns anew, though what was learnt some days ago still holds.
alter table scoring_run add column relearn boolean not null default false;
