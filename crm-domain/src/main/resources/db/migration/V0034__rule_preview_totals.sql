-- Previews are worked out in a minute at most: those of before go.
delete from rule_preview;

-- How many go from where to where, those who stay included; by segment, the general rule is -1.
create table rule_preview_count (
    preview_id bigint not null references rule_preview on delete cascade,
    segment smallint not null,
    from_state text not null,
    to_state text not null,
    from_tier text,
    to_tier text,
    customers bigint not null,
    value numeric not null
);
create index rule_preview_count_preview on rule_preview_count (preview_id);

-- A row for each move, so that a list of one kind is one walk along the key, whatever the kind; no tier is ''.
drop index rule_preview_move_state;
drop index rule_preview_move_tier;
alter table rule_preview_move drop constraint rule_preview_move_pkey;
alter table rule_preview_move add column kind text not null;
alter table rule_preview_move add column moved_from text not null;
alter table rule_preview_move add column moved_to text not null;
alter table rule_preview_move add primary key (preview_id, kind, moved_from, moved_to, value, customer_id);
alter table rule_preview_move add constraint rule_preview_move_kind check (kind in ('STATE', 'TIER'));
