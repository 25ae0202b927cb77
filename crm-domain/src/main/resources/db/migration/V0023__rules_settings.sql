-- Segments with rules of their own, in order: an array of RuleSegment. One row is read as a whole and evaluated in Java.
alter table lifecycle_rule add column segments jsonb not null default '[]';

-- Rules that were put into force, newest last; nobody's: those that the product came with, taken as they are.
create sequence rule_version_seq;
create table rule_version (
    id bigint primary key,
    rules jsonb not null,
    applied_by bigint references staff,
    applied_at timestamptz not null
);

-- One row at most: rules that are being thought about. Each change takes a new revision, also after the draft was gone.
create sequence rule_draft_seq;
create table rule_draft (
    id smallint primary key default 1,
    rules jsonb not null,
    -- as they were before the last change, to take it back
    previous jsonb,
    revision bigint not null,
    changed_by bigint references staff,
    changed_at timestamptz not null,
    constraint rule_draft_one_row check (id = 1)
);

-- What would move if a draft were applied; only the newest is kept.
create sequence rule_preview_seq;
create table rule_preview (
    id bigint primary key,
    revision bigint not null,
    rules jsonb not null,
    as_of date not null,
    status text not null,
    progress double precision not null default 0,
    -- customers by segment, the general rule last
    by_segment jsonb not null default '[]',
    customers bigint,
    failure text,
    asked_by bigint references staff,
    created_at timestamptz not null,
    finished_at timestamptz,
    -- an import came after it was begun
    outdated_at timestamptz,
    constraint rule_preview_status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
);

create table rule_preview_move (
    preview_id bigint not null references rule_preview on delete cascade,
    customer_id bigint not null,
    from_state text not null,
    to_state text not null,
    from_tier text,
    to_tier text,
    -- of the last 365 days, by the basis of the pyramid in the draft
    value numeric(18, 4) not null,
    primary key (preview_id, customer_id)
);
create index rule_preview_move_state on rule_preview_move (preview_id, from_state, to_state, value desc, customer_id desc);
create index rule_preview_move_tier on rule_preview_move (preview_id, from_tier, to_tier, value desc, customer_id desc);
