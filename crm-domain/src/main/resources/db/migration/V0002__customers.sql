create sequence customer_seq cache 1000;
create table customer (
    id bigint primary key,
    -- the code that screens show; every code under which the customer is known stands in customer_code
    code text not null,
    name text not null,
    kind text not null default 'COMPANY',
    email text,
    phone text,
    wecom_id text,
    owner_id bigint references staff,
    region text,
    industry text,
    source text,
    referred_by text,
    created_on date not null,
    cancelled_on date,
    -- null: never asked
    consent_email boolean,
    consent_sms boolean,
    consent_phone boolean,
    state text not null default 'POTENTIAL',
    state_since date not null,
    regained boolean not null default false,
    -- how many transitions of the history are in force, and their rolling hash: the derivation compares without reading them
    state_changes int not null default 0,
    state_fingerprint bigint not null default 0,
    recorded_at timestamptz not null default now(),
    import_id bigint,
    version int not null default 0,
    constraint customer_kind check (kind in ('PERSON', 'COMPANY')),
    constraint customer_state check (state in ('POTENTIAL', 'TARGET', 'FIRST_TIME', 'REPEAT', 'LOYAL', 'LOST', 'NON_CUSTOMER'))
);
create index customer_owner on customer (owner_id, id);
create index customer_by_state on customer (state, id);

create table customer_code (
    code text primary key,
    customer_id bigint not null
);
create index customer_code_customer on customer_code (customer_id);
create index customer_code_prefix on customer_code (lower(code) text_pattern_ops);

-- Trigrams need three characters and Chinese names are searched by two: an index of two-character pairs.
-- In plpgsql, because a loop takes an eighth of the time of a query, and this runs for each customer.
create function name_pairs(name text) returns text[]
    language plpgsql immutable strict parallel safe
as $$
declare
    lowered text := lower(name);
    pairs text[] := '{}';
begin
    for i in 1 .. length(lowered) - 1 loop
        pairs := pairs || substr(lowered, i, 2);
    end loop;
    return pairs;
end
$$;
create index customer_name_pairs on customer using gin (name_pairs(name));
create index customer_name_prefix on customer (lower(name) text_pattern_ops);
create index customer_name_order on customer (lower(name), id);
create index customer_phone on customer (phone text_pattern_ops) where phone is not null;
create index customer_email on customer (lower(email) text_pattern_ops) where email is not null;

create sequence customer_contact_seq increment 50;
create table customer_contact (
    customer_id bigint not null references customer,
    id bigint not null,
    name text not null,
    role text,
    phone text,
    email text,
    wecom_id text,
    primary key (customer_id, id)
);

-- What people decided about a lifecycle state; with the purchases it is all that the rule needs to replay history.
create sequence customer_decision_seq increment 50;
create table customer_decision (
    customer_id bigint not null references customer,
    id bigint not null,
    decided_on date not null,
    to_state text not null,
    reason text,
    staff_id bigint references staff,
    recorded_at timestamptz not null,
    primary key (customer_id, id),
    constraint customer_decision_state check (to_state in ('POTENTIAL', 'TARGET', 'LOST', 'NON_CUSTOMER'))
);

-- Written by the million by the derivation, which reads the customers in the same transaction: no foreign keys.
create sequence customer_state_change_seq cache 1000;
create table customer_state_change (
    customer_id bigint not null,
    id bigint not null,
    -- 1, 2, 3 … along the history in force
    ordinal int not null,
    changed_on date not null,
    from_state text,
    to_state text not null,
    cause text not null,
    regained boolean not null default false,
    reason text,
    staff_id bigint,
    recorded_at timestamptz not null,
    -- set when late data contradicted this entry and the history was replayed
    superseded_at timestamptz,
    primary key (customer_id, id),
    constraint state_change_cause check (cause in ('PURCHASE', 'RULE', 'PERSON', 'CANCELLATION', 'CREATION'))
);
create index state_change_by_day on customer_state_change (changed_on, to_state) where superseded_at is null;

-- One row: the rules of the lifecycle.
create table lifecycle_rule (
    id smallint primary key default 1,
    loss_factor numeric(5, 2) not null default 3,
    loss_min_days int not null default 90,
    loyal_purchases int not null default 4,
    loyal_window_days int not null default 365,
    loyal_quarters int not null default 3,
    -- days between order days that are usual in this company; measured, and kept until it has really moved
    usual_gap double precision,
    version int not null default 0,
    constraint lifecycle_rule_one_row check (id = 1)
);
insert into lifecycle_rule (id) values (1);
