package io.liuke.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.liuke.testing.DatabaseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is found in a file is said before the import as after it. */
@DatabaseTest
class ImportFindingsTest {

    @Autowired
    private Imports imports;

    @Autowired
    private ImportReadModel readModel;

    @Autowired
    private ImportJob job;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void emptyTables() {
        jdbc.sql("truncate import_run, purchase, customer_code, customer cascade")
                .update();
    }

    @Test
    void thePreviewFindsTheCodeThatComesTwiceAsTheImportDoes() throws IOException {
        ImportId id = take(ImportKind.CUSTOMERS, """
                code,name,email
                C1,One,one@shop.example
                C2,Two,
                C1,Another,nonsense
                C2,Two,
                """);
        ImportPlan plan = ImportPlan.of(imports.mapping(id, Map.of()));
        Preview preview = imports.preview(id, plan);
        assertThat(preview.rejected()).isEqualTo(1);
        assertThat(preview.problems()).singleElement().satisfies(p -> {
            assertThat(p.example().code()).isEqualTo("CUSTOMER_TWICE");
            assertThat(p.example().line()).isEqualTo(4);
            assertThat(p.example().column()).isEqualTo("code");
            assertThat(p.example().finding().args()).containsExactly("C1", "2");
        });
        imports.start(id, plan);
        job.run(id);
        assertThat(readModel.get(id).counts()).isEqualTo(new ImportRun.Counts(3, 2, 0, 1, 1, 0));
        assertThat(readModel.rejected(id, true, 0, 10))
                .as("a row that was rejected came in without nothing")
                .isEmpty();
    }

    @Test
    void theWordsForAStatusAreShownWithWhatTheyAreTakenFor() throws IOException {
        ImportId id = take(ImportKind.PURCHASES, """
                customer,date,amount,order_no,status
                C1,2025-01-01,5,A,SHIPPED
                C1,2025-01-02,5,B,delivered
                C1,2025-01-03,5,C,shipped
                C1,2025-01-04,5,D,eaten
                C1,2025-01-04,6,B,delivered
                """);
        Preview preview = imports.preview(id, ImportPlan.of(imports.mapping(id, Map.of())));
        assertThat(preview.readings()).containsExactly(new Reading("status", "PLACED", 2, "status", "SHIPPED", 2));
        assertThat(preview.problems())
                .extracting(p -> p.example().line() + " " + p.example().code())
                .containsExactly("5 STATUS_UNKNOWN", "6 ORDER_NO_TWICE");
        assertThat(preview.rejected()).isEqualTo(2);
    }

    @Test
    void theLineOfACharacterThatCannotBeReadIsNamed() {
        byte[] latin = "code,name\nC1,One\nC2,Caf\u00e9\nC3,\u00ff\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> imports.create(ImportKind.CUSTOMERS, "c.csv", null, new ByteArrayInputStream(latin)))
                .satisfies(e -> assertThat(e.finding()).isEqualTo(Finding.of("ENCODING_UNREADABLE", 3)));
    }

    @Test
    void theApostropheBeforeAFormulaIsTakenAwayAgain() throws IOException {
        ImportId id = take(ImportKind.CUSTOMERS, "code,name\nC1,'=1+1\nC2,'s Hof\n");
        imports.start(id, ImportPlan.of(imports.mapping(id, Map.of())));
        job.run(id);
        assertThat(jdbc.sql("select name from customer order by code")
                        .query(String.class)
                        .list())
                .containsExactly("=1+1", "'s Hof");
    }

    private ImportId take(ImportKind kind, String text) throws IOException {
        Charset utf8 = StandardCharsets.UTF_8;
        return imports.create(kind, "file.csv", null, new ByteArrayInputStream(text.getBytes(utf8)));
    }
}
