-- Who is lost is in the scope of win-back, who was given up in none: neither has a chance of leaving nor money at stake.
delete from risk_score where state not in ('FIRST_TIME', 'REPEAT', 'LOYAL');
comment on table risk_score is
    'Scores of today, one row a customer who has bought and is neither lost nor given up; scoring_result keeps all.';
