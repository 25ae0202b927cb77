-- One row: the rule of the pyramid.
create table tier_rule (
    id smallint primary key default 1,
    prime_share numeric(5, 4) not null default 0.0100,
    major_share numeric(5, 4) not null default 0.1900,
    ordinary_share numeric(5, 4) not null default 0.3000,
    basis text not null default 'PROFIT',
    -- a customer changes tier once its value is beyond the boundary by this share
    hysteresis numeric(5, 4) not null default 0.0500,
    version int not null default 0,
    constraint tier_rule_one_row check (id = 1),
    constraint tier_rule_basis check (basis in ('PROFIT', 'REVENUE')),
    constraint tier_rule_shares check (prime_share + major_share + ordinary_share < 1)
);
insert into tier_rule (id) values (1);

-- Where a customer stands in the pyramid; a lost customer keeps the row with the tier at loss and no current tier.
create table customer_tier (
    customer_id bigint primary key,
    tier text,
    since date not null,
    value numeric(18, 4) not null,
    -- what is missing to the next tier; null for PRIME and for those who are out of the pyramid
    to_next numeric(18, 4),
    tier_at_loss text,
    constraint customer_tier_tier check (tier in ('PRIME', 'MAJOR', 'ORDINARY', 'SMALL')),
    constraint customer_tier_at_loss check (tier_at_loss in ('PRIME', 'MAJOR', 'ORDINARY', 'SMALL'))
);
create index customer_tier_rank on customer_tier (tier, value desc, customer_id desc);

create sequence customer_tier_change_seq cache 1000;
create table customer_tier_change (
    customer_id bigint not null,
    id bigint not null,
    changed_on date not null,
    from_tier text,
    to_tier text,
    value numeric(18, 4) not null,
    recorded_at timestamptz not null,
    primary key (customer_id, id)
);
create index tier_change_by_day on customer_tier_change (changed_on);

-- The last customer in each tier at each run: value and, for ties, id.
create table tier_boundary (
    as_of date not null,
    tier text not null,
    lower_bound double precision not null,
    lower_customer_id bigint not null,
    primary key (as_of, tier)
);
