package io.liuke.web.support.demo;
import io.liuke.shared.Companies;
import io.liuke.testing.*;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SweepTest {
    @Autowired DemoLoader loader; @Autowired TestJobs jobs; @Autowired JdbcClient jdbc; @Autowired Companies companies;
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-06-10"})
    void sweep(String date) {
        jdbc.sql("truncate team, staff, customer, company cascade").update();
        jdbc.sql("insert into company (name) values ('x')").update();
        companies.viewOn(LocalDate.parse(date));
        loader.load();
        jobs.runAll();
        System.out.println("#### " + date);
        for (String sql : java.util.List.of(
            "select state, count(*) from customer group by 1 order by 2 desc",
            "select count(*) n, round(sum(money_at_stake)) stake from risk_score where in_queue",
            "select top_reason, count(*) from risk_score where in_queue group by 1 order by 2 desc",
            "select r->>'code' code, count(*), round(100.0*count(*)/(select count(*) from risk_score where in_queue)) pct from risk_score, jsonb_array_elements(reasons) r where in_queue and r->>'side'='RISK' group by 1 order by 2 desc",
            "select c.name, s.state, s.tier, s.band, round(s.churn_probability::numeric,3) p, round(s.money_at_stake) stake, s.in_queue, (select string_agg(r->>'code', ',') from jsonb_array_elements(reasons) r where r->>'side'='RISK') from risk_score s join customer c on c.id = s.customer_id where c.id<=17 order by priority desc",
            "select name, model_parameters from (select p->>'name' as name, p->'parameters' as model_parameters from purchase_model, jsonb_array_elements(card->'purchaseModels') p) x",
            "select count(*) filter (where in_queue and tier='PRIME') prime, count(*) filter (where in_queue and owner_id = 1) li, count(*) filter (where in_queue and owner_id is null) nobody from risk_score",
            "select round(sum(value) filter (where tier in ('PRIME','MAJOR'))/sum(value),3) keyshare from customer_tier where tier is not null"
            )) { System.out.println("## "); for (var r : jdbc.sql(sql).query().listOfRows()) System.out.println("   " + r); }
    }
}
