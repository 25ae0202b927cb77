-- Since when it is known that somebody leaves: a warning may not know it earlier.
alter table staff add column leaving_noted_on date;

create sequence warning_rule_seq increment 50;
-- What account managers are warned of: one condition, or two joined by AND or OR.
create table warning_rule (
    id bigint primary key,
    -- null: the name that the reader's language has for a rule that came with the product
    name text,
    preset text,
    kind text not null,
    threshold numeric(6, 2) not null,
    joined text,
    second_kind text,
    second_threshold numeric(6, 2),
    enabled boolean not null default true,
    -- the last day that was watched; null: none yet
    ran_to date,
    deleted_at timestamptz,
    version int not null default 0,
    constraint warning_rule_named check (name is not null or preset is not null),
    constraint warning_rule_joined check (joined in ('AND', 'OR')),
    constraint warning_rule_second check ((joined is null) = (second_kind is null) and (joined is null) = (second_threshold is null))
);

create sequence warning_seq increment 50;
-- A rule has fired for a customer: once for each time that its conditions begin to hold.
create table warning (
    customer_id bigint not null references customer,
    id bigint not null,
    rule_id bigint not null references warning_rule,
    fired_on date not null,
    -- the first day on which the conditions held no longer; null: they still do
    ended_on date,
    -- [{"kind": "…", "figure": …, "other": …, "day": "…"}]: what held on the day, with its numbers
    reasons jsonb not null,
    -- of that day
    money_at_stake numeric(18, 4),
    recorded_at timestamptz not null,
    seen_at timestamptz,
    -- a person's word, which also takes it off the list
    useful boolean,
    judged_by bigint references staff,
    judged_at timestamptz,
    primary key (customer_id, id),
    constraint warning_once unique (customer_id, rule_id, fired_on)
);
create unique index warning_open on warning (customer_id, rule_id) where ended_on is null;
create index warning_id on warning (id);
create index warning_newest on warning (fired_on desc, id desc);
create index warning_of_rule on warning (rule_id, fired_on);

create sequence warning_preview_seq increment 50;
-- What a rule would have said; kept for a day, so that the customers behind each number are those that were counted.
create table warning_preview (
    id bigint primary key,
    kind text not null,
    threshold numeric(6, 2) not null,
    joined text,
    second_kind text,
    second_threshold numeric(6, 2),
    as_of date not null,
    horizon_days int not null,
    -- in the scope of risk on that day: how many of them a rule is about
    customers bigint not null,
    computed_at timestamptz not null
);
create table warning_preview_hit (
    preview_id bigint not null references warning_preview on delete cascade,
    customer_id bigint not null,
    fired_on date not null,
    outcome text not null,
    primary key (preview_id, customer_id, fired_on),
    constraint warning_preview_outcome check (outcome in ('LEFT', 'STAYED', 'OPEN'))
);

insert into warning_rule (id, preset, kind, threshold, joined, second_kind, second_threshold) values
    (nextval('warning_rule_seq'), 'SILENT_KEY', 'SILENCE', 2, 'AND', 'LARGE_CUSTOMER', 0),
    (nextval('warning_rule_seq'), 'JUMP', 'PROBABILITY_JUMP', 15, null, null, null),
    (nextval('warning_rule_seq'), 'SERVICE', 'PROMISE_BROKEN', 1, 'OR', 'OWNER_LEAVING', 30),
    (nextval('warning_rule_seq'), 'LESS_KEY', 'SPEND_FALLING', 40, 'AND', 'LARGE_CUSTOMER', 0),
    (nextval('warning_rule_seq'), 'BILLED', 'CANCELLED_BILLED', 0, null, null, null),
    (nextval('warning_rule_seq'), 'NO_TALK', 'NO_CONTACT', 60, null, null, null);
