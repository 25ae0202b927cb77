create sequence retention_case_seq increment 50;
create table retention_case (
    customer_id bigint not null references customer,
    id bigint not null,
    kind text not null,
    stage text not null,
    stage_since timestamptz not null,
    owner_id bigint references staff,
    opened_on date not null,
    opened_at timestamptz not null,
    opened_by bigint references staff,
    -- what the customer said, what we found, and on what evidence
    cause_stated text,
    cause_verified text,
    evidence text,
    -- the day of the loss that a win-back case answers
    lost_on date,
    later_on date,
    outcome_note text,
    -- the order that brought the customer back
    won_by_purchase bigint,
    closed_at timestamptz,
    closed_on date,
    version int not null default 0,
    primary key (customer_id, id),
    constraint retention_case_kind check (kind in ('SAVE', 'WIN_BACK')),
    constraint retention_case_stage check (stage in (
        'AT_RISK', 'DIAGNOSED', 'PLAN', 'SAVING', 'SAVED', 'LOST',
        'TO_INVESTIGATE', 'DECIDED', 'CONTACTING', 'WON_BACK', 'LATER', 'GIVEN_UP', 'WITHDRAWN'))
);
-- at most one open case a customer
create unique index retention_case_one_open on retention_case (customer_id) where closed_at is null;
create index retention_case_stage_list on retention_case (kind, stage, stage_since);
create index retention_case_owner on retention_case (owner_id) where closed_at is null;

create sequence retention_case_step_seq increment 50;
create table retention_case_step (
    customer_id bigint not null references customer,
    id bigint not null,
    case_id bigint not null,
    from_stage text,
    to_stage text not null,
    note text,
    staff_id bigint references staff,
    at timestamptz not null,
    primary key (customer_id, id)
);
create index retention_case_step_case on retention_case_step (case_id, id);
