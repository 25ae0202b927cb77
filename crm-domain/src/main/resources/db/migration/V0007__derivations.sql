create sequence derivation_run_seq increment 50;
-- Facts, states and tiers of all as of a date: the current ones feed the screens, the others are views of their date.
create table derivation_run (
    id bigint primary key,
    as_of date not null,
    current boolean not null,
    status text not null,
    progress double precision not null default 0,
    customers bigint,
    -- milliseconds by stage
    stages jsonb not null default '{}',
    -- counts that the run found, for example by state and tier
    summary jsonb not null default '{}',
    failure text,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    constraint derivation_run_status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
create index derivation_run_latest on derivation_run (current, id desc);

create table derivation_result (
    run_id bigint not null references derivation_run on delete cascade,
    customer_id bigint not null,
    state text not null,
    tier text,
    primary key (run_id, customer_id)
);
