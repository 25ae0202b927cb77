-- A table that is filled for the first time gets its indexes afterwards: sorted and built at once they cost a fraction of
-- one insert a row. Primary keys and unique constraints stay, so that nothing wrong gets in meanwhile. The definitions
-- are kept in a temporary table, and all of it belongs to the transaction: rolled back, the indexes were never gone.
create function set_indexes_aside(target regclass) returns void
    language plpgsql
as $$
declare
    aside record;
begin
    create temporary table if not exists index_aside (definition text) on commit drop;
    for aside in
        select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as definition
        from pg_index i
        where i.indrelid = target
          and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
    loop
        insert into index_aside (definition) values (aside.definition);
        execute format('drop index %s', aside.name);
    end loop;
end
$$;

create function restore_indexes() returns void
    language plpgsql
as $$
declare
    definition text;
begin
    if to_regclass('pg_temp.index_aside') is null then
        return;
    end if;
    for definition in select a.definition from index_aside a loop
        execute definition;
    end loop;
    drop table index_aside;
end
$$;

create function is_empty(target regclass) returns boolean
    language plpgsql
as $$
declare
    found boolean;
begin
    execute format('select exists (select from %s)', target) into found;
    return not found;
end
$$;
