-- What is kept of each customer's score: the first one, a row when the band changed or the probability moved by more than
-- five points since the last row, and one when the customer left the scope of risk or came back. Not a row a day.
create table risk_score_step (
    customer_id bigint not null,
    -- in force from this day until the next row
    scored_on date not null,
    -- written while the company looked at another date than today's: shown only then, and forgotten after it
    viewed boolean not null default false,
    -- a rank of the rhythm instead of a probability: nothing to compare a probability with
    ranked boolean not null,
    -- null: without a score from this day on, for example lost
    churn_probability double precision,
    band text,
    -- what the last row said; null: a beginning
    from_probability double precision,
    from_band text,
    primary key (customer_id, scored_on, viewed),
    constraint risk_score_step_band check (band in ('HIGH', 'MEDIUM', 'LOW'))
);
-- Rows come day by day, so a summary of each range of pages finds those of some days.
create index risk_score_step_on on risk_score_step using brin (scored_on);

-- Whether a score is kept that follows on what was kept last; ranks only when the band changes. In whole tenths of a point,
-- so that 60 % after 65 % is not more than five points by a rounding.
create function is_score_step(kept float8, kept_band text, now float8, now_band text, ranked boolean) returns boolean
    language sql immutable parallel safe
as $$
    select kept is null or kept_band is distinct from now_band or not ranked and round(abs(now - kept)::numeric * 1000) > 50
$$;

-- The rows in sight: up to the date that the company looks at, and without what was written on the way to another one.
create view shown_score_step as
select s.*
from risk_score_step s
cross join company c
where (c.viewed_on is not null or not s.viewed) and s.scored_on <= coalesce(c.viewed_on, 'infinity');

-- The last row, and the one in force thirty days before, copied in: a nightly run need not look them up, nor a page.
alter table risk_score
    add column kept_on date,
    add column kept_probability double precision,
    add column past_on date,
    add column past_probability double precision,
    add column past_band text;

-- Whether the company looked at another date than today's.
alter table scoring_run add column viewed boolean not null default false;
