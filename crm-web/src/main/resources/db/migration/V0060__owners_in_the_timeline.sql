-- The timeline tells who gave the customer to whom.
create or replace view customer_event as
select p.customer_id,
       p.ordered_at as at,
       p.ordered_at = (p.ordered_on::timestamp at time zone company.zone) as whole_day,
       case when p.amount < 0 or p.status = 'RETURNED' then 'RETURN' else 'ORDER' end as kind,
       p.id,
       p.status as code,
       p.channel as from_code,
       case when p.discount > 0 then 'DISCOUNTED' end as to_code,
       coalesce(p.channel = 'RECURRING' and p.ordered_on > c.cancelled_on, false) as flag,
       p.product as text,
       p.order_no as reference,
       p.amount,
       null::date as until_on,
       null::bigint as staff_id,
       null::double precision as from_probability,
       null::double precision as probability
from purchase p
join customer c on c.id = p.customer_id
cross join company
union all
select i.customer_id, i.at, false, 'CONTACT', i.id, i.channel, null, i.direction, i.two_way, i.note, null, null, null,
       i.staff_id, null, null
from interaction i
union all
select n.customer_id, n.at, false, 'NOTE', n.id, null, null, null, false, n.text, null, null, null, n.staff_id, null, null
from customer_note n
union all
select f.customer_id, f.created_at, false, 'PLANNED', f.id, f.channel, null, null, f.promise, f.what, null, null, f.due_on,
       f.created_by, null, null
from followup f
union all
select f.customer_id, f.done_at, false, 'DONE', f.id, f.channel, null, null, f.promise, f.what, null, null, f.due_on,
       f.done_by, null, null
from followup f
where f.done_at is not null
union all
select t.customer_id, t.at, false, 'CASE_STEP', t.id, c.kind, t.from_stage, t.to_stage, false, t.note, null, null,
       c.later_on, t.staff_id, null, null
from retention_case_step t
join retention_case c on c.customer_id = t.customer_id and c.id = t.case_id
union all
select s.customer_id, (s.changed_on + time '23:59:59') at time zone company.zone, true, 'STATE', s.id, s.cause, s.from_state,
       s.to_state, s.regained, s.reason, null, null, null, s.staff_id, null, null
from customer_state_change s
cross join company
where s.superseded_at is null
union all
select t.customer_id, (t.changed_on + time '23:59:59') at time zone company.zone, true, 'TIER', t.id, null, t.from_tier, t.to_tier,
       false, null, null, t.value, null, null, null, null
from customer_tier_change t
cross join company
union all
select o.customer_id, o.created_at, false, 'OVERRIDE', o.id, o.kind, null, null, o.ended_at is not null, o.reason, null,
       null, o.until_on, o.staff_id, null, null
from risk_override o
union all
select r.customer_id, (r.scored_on + time '23:59:59') at time zone company.zone, true, 'RISK', (r.scored_on - date '2000-01-01')::bigint,
       null, r.from_band, r.band, r.band = 'HIGH' or r.from_band = 'LOW', null, null, null, null, null,
       case when not r.ranked then r.from_probability end, case when not r.ranked then r.churn_probability end
from shown_score_step r
cross join company
where r.from_band is not null and r.band <> r.from_band
union all
select x.customer_id, x.at, x.whole_day, x.kind, x.id, x.code, x.from_code, x.to_code, x.flag, x.text, x.reference, x.amount,
       x.until_on, x.staff_id, null, null
from customer_cost_event x
union all
select o.customer_id, h.at, false, 'OWNER', o.id, h.kind, f.name, t.name, false, null, null, null, null, h.by_id, null, null
from owner_change o
join owner_handover h on h.id = o.handover_id
left join staff f on f.id = o.from_id
left join staff t on t.id = o.to_id;
