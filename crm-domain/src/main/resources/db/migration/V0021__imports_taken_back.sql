-- A finished import can be taken back as a whole, within a time.
alter table import_run
    -- words of the file that are not Liuke's own, and what they were taken for
    add column readings jsonb not null default '[]',
    -- the company's default margin before this import set another
    add column margin_before numeric(5, 4),
    -- until when it can be taken back; null: what it changed was not kept
    add column undo_until timestamptz,
    add column undone_at timestamptz;

alter table import_run drop constraint import_run_status;
alter table import_run add constraint import_run_status check (
    status in ('DRAFT', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'UNDOING', 'UNDONE'));

-- A row as it was before an import changed it; what an import created leaves nothing here. No foreign key: written by the
-- hundred thousand.
create table import_before (
    import_id bigint not null,
    customer_id bigint not null,
    -- the purchase; null: the customer itself
    order_key uuid,
    -- the import that had written the row
    former_import_id bigint,
    former jsonb not null
);
create index import_before_import on import_before (import_id, customer_id);
create index import_before_former on import_before (former_import_id) where former_import_id is not null;

-- The customers of an import are found by it, as its purchases are.
create index customer_by_import on customer using brin (import_id);

-- Whom an import brought, and nobody changed since by another one.
create view import_created_customer as
select c.import_id, c.id as customer_id, c.code, c.version
from customer c
where c.import_id is not null
  and not exists (
      select from import_before b
      where b.import_id = c.import_id and b.customer_id = c.id and b.order_key is null);
