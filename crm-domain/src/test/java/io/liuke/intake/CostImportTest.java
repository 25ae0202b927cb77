package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.liuke.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class CostImportTest {

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReadModel readModel;

    @Autowired
    private ImportJob job;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void emptyTables() {
        jdbc.sql("truncate import_run, customer_cost, purchase, customer_code, customer cascade")
                .update();
        jdbc.sql("delete from scheduled_tasks").update();
    }

    @Test
    void costsComeInByKindAndAnUnknownCodeCreatesTheCustomer() throws IOException {
        ImportRun run = costs("""
                customer,on,kind,amount
                C1,2025-01-01,ACQUISITION,100
                C1,2025-02-01,bad debt,20.5
                C2,2025-03-01,receivable,300
                """);
        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(3, 3, 0, 0, 0, 0));
        assertThat(stored()).containsExactly("C1 ACQUISITION 100", "C1 BAD_DEBT 20.5", "C2 RECEIVABLE 300");
        assertThat(jdbc.sql("select min(created_on)::text from customer where code = 'C1'")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-01-01");
        assertThat(events.stream(ImportCompleted.class))
                .containsExactly(new ImportCompleted(run.id(), ImportKind.COSTS, 3, 0));
    }

    @Test
    void theSameFileTwiceChangesNothingAndEqualRowsAreTwoCosts() throws IOException {
        String file = "customer,on,amount\nC1,2025-01-01,10\nC1,2025-01-01,10\n";
        assertThat(costs(file).counts().created()).isEqualTo(2);
        assertThat(costs(file).counts()).isEqualTo(new ImportRun.Counts(2, 0, 0, 2, 0, 0));
        assertThat(stored()).containsExactly("C1 SERVICE 10", "C1 SERVICE 10");
    }

    @Test
    void withoutAKindACostIsServiceAndTheImportSaysSo() throws IOException {
        ImportRun run = costs("customer,on,amount\nC1,2025-01-01,10\n");
        assertThat(run.readings()).containsExactly(new Reading("kind", "SERVICE", 2, "", "", 1));
        ImportId draft = create("customer,on,amount\nC1,2025-01-01,10\n".getBytes(StandardCharsets.UTF_8));
        assertThat(imports.preview(draft, ImportPlan.of(imports.mapping(draft, Map.of())))
                        .readings())
                .containsExactly(new Reading("kind", "SERVICE", 2, "", "", 1));
    }

    @Test
    void chineseHeadersAndWordsAreReadAndAnUnknownKindIsRejected() throws IOException {
        byte[] file = "客户编码;日期;费用类型;金额\nC1;2025年1月2日;获客;¥1.234,50\nC1;2025/1/3;应收账款;-20\nC1;2025/1/3;午餐;5\n"
                .getBytes(Charset.forName("GB18030"));
        ImportRun run = run(create(file));
        assertThat(stored()).containsExactly("C1 ACQUISITION 1234.5", "C1 RECEIVABLE -20");
        assertThat(readModel.rejected(run.id(), false, 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.findings().get(0).code()).isEqualTo("COST_KIND_UNKNOWN");
        });
        assertThat(run.readings())
                .extracting(Reading::word, Reading::value, Reading::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("获客", "ACQUISITION", 2L),
                        org.assertj.core.groups.Tuple.tuple("应收账款", "RECEIVABLE", 3L));
    }

    @Test
    void aTrialOfCostsWritesNothing() throws IOException {
        ImportId id = create("customer,on,amount\nC1,2025-01-01,10\n".getBytes(StandardCharsets.UTF_8));
        imports.start(id, new ImportPlan(imports.mapping(id, Map.of()), null, null, null, true));
        job.run(id);
        assertThat(readModel.get(id).counts().created()).isEqualTo(1);
        assertThat(stored()).isEmpty();
    }

    private List<String> stored() {
        return jdbc.sql("""
                        select c.code || ' ' || k.kind || ' ' || trim_scale(k.amount)
                        from customer_cost k join customer c on c.id = k.customer_id
                        order by c.code, k.spent_on, k.kind
                        """).query(String.class).list();
    }

    private ImportRun costs(String file) throws IOException {
        return run(create(file.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportId create(byte[] file) throws IOException {
        return imports.create(ImportKind.COSTS, "costs.csv", null, new ByteArrayInputStream(file));
    }

    private ImportRun run(ImportId id) {
        imports.start(id, ImportPlan.of(imports.mapping(id, Map.of())));
        job.run(id);
        return readModel.get(id);
    }
}
