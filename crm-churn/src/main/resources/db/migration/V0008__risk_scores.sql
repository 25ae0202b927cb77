create sequence purchase_model_seq increment 50;
-- A fitted set of models with its card; the newest one that is current scores the company.
create table purchase_model (
    id bigint primary key,
    trained_as_of date not null,
    rung text not null,
    horizon_days int not null,
    -- the card as the API shows it: fitted models, parameters, likelihood, what was missing
    card jsonb not null,
    created_at timestamptz not null
);

create sequence scoring_run_seq increment 50;
-- A scoring: the current ones feed the screens, the others are views of their date.
create table scoring_run (
    id bigint primary key,
    as_of date not null,
    horizon_days int not null,
    model_id bigint references purchase_model,
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
    constraint scoring_run_status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);
create index scoring_run_latest on scoring_run (current, id desc);

-- Scores of today, one row a customer who has bought and may leave: who is lost is in the scope of win-back, who was given
-- up in none. Owner, state and tier are copied in for the queue's index.
create table risk_score (
    customer_id bigint primary key,
    owner_id bigint,
    state text not null,
    tier text,
    scored_on date not null,
    run_id bigint not null,
    churn_probability double precision not null,
    buy_probability double precision not null,
    expected_orders double precision not null,
    expected_profit numeric(18, 4) not null,
    money_at_stake numeric(18, 4) not null,
    band text not null,
    -- the suggested contact and what it takes: priority = money at stake × help ÷ minutes
    channel text not null,
    minutes int not null,
    help numeric(4, 3) not null,
    priority double precision not null,
    in_queue boolean not null,
    -- since when in the queue without a break
    queued_on date,
    top_reason text,
    -- [{"code": "...", "side": "RISK|STAY", "args": {...}}], strongest first
    reasons jsonb not null,
    constraint risk_score_band check (band in ('HIGH', 'MEDIUM', 'LOW'))
);
create index risk_score_queue on risk_score (priority desc, customer_id desc) where in_queue;
create index risk_score_owner_queue on risk_score (owner_id, priority desc, customer_id desc) where in_queue;
create index risk_score_stake on risk_score (money_at_stake desc, customer_id desc);
create index risk_score_churn on risk_score (churn_probability desc, customer_id desc);

-- Scores of a scoring that is a view of another date.
create table scoring_result (
    run_id bigint not null references scoring_run on delete cascade,
    customer_id bigint not null,
    state text not null,
    churn_probability double precision not null,
    buy_probability double precision not null,
    expected_orders double precision not null,
    expected_profit numeric(18, 4) not null,
    money_at_stake numeric(18, 4) not null,
    band text not null,
    reasons jsonb not null,
    primary key (run_id, customer_id)
);

-- Snoozed until a date, or called a false alarm by a person until a date: both leave the queue meanwhile.
create sequence risk_override_seq increment 50;
create table risk_override (
    customer_id bigint not null references customer,
    id bigint not null,
    kind text not null,
    until_on date not null,
    reason text not null,
    staff_id bigint not null references staff,
    -- what the model said when the person overruled it, so that later it can be seen who was right
    churn_probability double precision not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (customer_id, id),
    constraint risk_override_kind check (kind in ('SNOOZE', 'FALSE_ALARM'))
);
create index risk_override_active on risk_override (customer_id, until_on) where ended_at is null;

-- Who stands in the queue, in one place: needs somebody, and nobody put it off or called it a false alarm. Every count and
-- every sum that a page calls "in the queue" is taken from here.
-- Not "setof risk_score", and its body a text: a scoring puts a new table in the place of the old one, to which nothing
-- may be bound.
create function work_queue(today date)
    returns table (
        customer_id bigint, owner_id bigint, state text, tier text, scored_on date, run_id bigint,
        churn_probability double precision, buy_probability double precision, expected_orders double precision,
        expected_profit numeric, money_at_stake numeric, band text, channel text, minutes int, help numeric,
        priority double precision, in_queue boolean, queued_on date, top_reason text, reasons jsonb)
    language sql stable parallel safe
as $$
    select r.customer_id, r.owner_id, r.state, r.tier, r.scored_on, r.run_id, r.churn_probability, r.buy_probability,
           r.expected_orders, r.expected_profit, r.money_at_stake, r.band, r.channel, r.minutes, r.help, r.priority,
           r.in_queue, r.queued_on, r.top_reason, r.reasons
    from risk_score r
    where r.in_queue
      and not exists (
          select from risk_override o
          where o.customer_id = r.customer_id and o.ended_at is null and o.until_on > today)
$$;
