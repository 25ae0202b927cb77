-- One row: the company that runs this installation.
create table company (
    id smallint primary key default 1,
    name text not null,
    currency text not null default 'CNY',
    zone text not null default 'Asia/Shanghai',
    horizon_days int not null default 90,
    active_window_days int not null default 180,
    default_margin numeric(5, 4) not null default 0.3000,
    visibility text not null default 'TEAM',
    -- the business date that everything is shown as of; null: today
    viewed_on date,
    demo boolean not null default false,
    version int not null default 0,
    constraint company_one_row check (id = 1),
    constraint company_currency check (currency ~ '^[A-Z]{3}$'),
    constraint company_horizon check (horizon_days between 7 and 730),
    constraint company_margin check (default_margin between 0 and 1),
    constraint company_visibility check (visibility in ('OWN', 'TEAM', 'ALL'))
);
insert into company (name) values ('Liuke');

create sequence team_seq increment 50;
create table team (
    id bigint primary key,
    name text not null,
    lead_id bigint,
    version int not null default 0,
    constraint team_name_unique unique (name)
);

create sequence staff_seq increment 50;
create table staff (
    id bigint primary key,
    login text not null,
    name text not null,
    email text,
    password_hash text not null,
    role text not null,
    team_id bigint references team,
    -- minutes a day for the queue; the capacity line of Today is drawn from it
    minutes_per_day int not null default 240,
    enabled boolean not null default true,
    locale text,
    version int not null default 0,
    constraint staff_login_unique unique (login),
    constraint staff_role check (role in ('ACCOUNT_MANAGER', 'SUPPORT', 'MANAGER', 'ADMIN')),
    constraint staff_minutes check (minutes_per_day between 0 and 1440)
);
create unique index staff_login_any_case on staff (lower(login));
create index staff_team on staff (team_id);
