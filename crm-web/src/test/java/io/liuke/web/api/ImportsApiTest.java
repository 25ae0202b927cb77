package io.liuke.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffDraft;
import io.liuke.staff.StaffId;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import io.liuke.web.security.ApiTokens;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsApiTest {

    private static final String ORDERS = "customer,date,amount\nC1,2025-01-01,10\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private StaffDirectory directory;

    private String manager = "";
    private String support = "";

    @BeforeEach
    void makeTokens() {
        if (manager.isEmpty()) {
            manager = token("api-manager", Role.MANAGER);
            support = token("api-support", Role.SUPPORT);
        }
    }

    private String token(String login, Role role) {
        StaffId id = administration.create(new StaffDraft(login, login, null, role, null, 0), "");
        return "Bearer " + tokens.create(login, directory.find(id).orElseThrow());
    }

    @Test
    void aSampleIsImportedAndItsResultRead() throws Exception {
        Path sample = sample();
        String location =
                send(post("/api/v1/imports/purchases?map=customer_id:customer,date:ordered_at,cds:,amount:amount")
                                .content(Files.readAllBytes(sample)))
                        .andExpect(status().isAccepted())
                        .andExpect(jsonPath("$.status").value("QUEUED"))
                        .andExpect(jsonPath("$.rowsTotal").value(6919))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        jobs.runAll();
        read(location)
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.progress").value(1.0))
                .andExpect(jsonPath("$.rows").value(6919))
                .andExpect(jsonPath("$.accepted").value(6919))
                .andExpect(jsonPath("$.created").value(6919))
                .andExpect(jsonPath("$.rejected").value(0))
                .andExpect(jsonPath("$.finishedAt").isNotEmpty());
    }

    private static Path sample() throws IOException {
        String shared = System.getProperty("liuke.shared", System.getenv("LIUKE_SHARED"));
        Path data = (shared == null ? Path.of("..", "..", "shared") : Path.of(shared)).resolve("data");
        Path sample = data.resolve("cdnow_sample_transactions.csv");
        Assumptions.assumeTrue(Files.exists(sample), "no shared data at " + sample);
        return sample;
    }

    @Test
    void aMissingColumnIsNamedWithWhatWasFoundInTheCallersLanguage() throws Exception {
        String file = "who,date,amount\nC1,2025-01-01,10\n";
        send(post("/api/v1/imports/purchases").content(file))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.title").value("Cannot be imported"))
                .andExpect(jsonPath("$.code").value("FIELDS_MISSING"))
                .andExpect(jsonPath("$.missing[0]").value("customer"))
                .andExpect(jsonPath("$.columns[0]").value("who"))
                .andExpect(jsonPath("$.detail").value(containsString("Customer code (customer)")));
        send(post("/api/v1/imports/purchases").content(file).header("Accept-Language", "zh-CN"))
                .andExpect(jsonPath("$.title").value("无法导入"))
                .andExpect(jsonPath("$.detail").value(containsString("客户编码 (customer)")));
    }

    @Test
    void aRefusedFileIsNotKept() throws Exception {
        String before = read("/api/v1/imports").andReturn().getResponse().getContentAsString();
        send(post("/api/v1/imports/purchases").content(new byte[0]))
                .andExpect(jsonPath("$.code").value("FILE_EMPTY"));
        send(post("/api/v1/imports/purchases?map=nonsense").content(ORDERS))
                .andExpect(jsonPath("$.code").value("MAP_UNREADABLE"));
        send(post("/api/v1/imports/purchases?zone=Mars/One").content(ORDERS))
                .andExpect(jsonPath("$.code").value("ZONE_UNKNOWN"));
        read("/api/v1/imports").andExpect(content().string(before));
    }

    @Test
    void rejectedRowsComeBackAsTheyCameWithReasonsAndWithoutFormulas() throws Exception {
        String file = "customer,date,amount,product\n=1+1,soon,-5,@cmd\nC1,2025-01-01,1,\n";
        String location = location(send(post("/api/v1/imports/purchases").content(file)));
        jobs.runAll();
        read(location)
                .andExpect(jsonPath("$.rejected").value(1))
                .andExpect(jsonPath("$.accepted").value(1));
        String csv = read(location + "/rejected.csv")
                .andExpect(content().contentTypeCompatibleWith("text/csv"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFFline,column,reason,customer,date,amount,product",
                        "2,date,\"“soon” is no date. Right would be 2025-04-03, 2025/4/3, 2025年4月3日, 20250403 or"
                                + " 03/04/2025, with or without a time.\",'=1+1,soon,-5,'@cmd");
    }

    @Test
    void whatBecameOfTheColumnsAndOfRowsWithAWarningIsSaid() throws Exception {
        String file = "code,owner,colour\nC1,nobody.at.all,red\nC2,,blue\n";
        String location = location(send(post("/api/v1/imports/customers").content(file)));
        jobs.runAll();
        read(location)
                .andExpect(jsonPath("$.accepted").value(2))
                .andExpect(jsonPath("$.warnings").value(1))
                .andExpect(jsonPath("$.columns.owner").value("owner"))
                .andExpect(jsonPath("$.columns.colour").doesNotExist());
        read(location + "/warnings.csv")
                .andExpect(content().string(containsString("nobody.at.all,red")))
                .andExpect(content().string(not(containsString("C2"))));
    }

    @Test
    void chineseFilesAreReadAsTheyAre() throws Exception {
        byte[] file = "客户编码;下单日期;金额\n甲;2025年4月3日;¥1.234,50\n".getBytes(Charset.forName("GB18030"));
        String location = location(send(post("/api/v1/imports/purchases").content(file)));
        jobs.runAll();
        read(location).andExpect(jsonPath("$.accepted").value(1));
    }

    @Test
    void aFormPartIsTakenToo() throws Exception {
        MockMultipartFile part = new MockMultipartFile(
                "file",
                "o.csv",
                "text/csv",
                "customer,date,amount\nC7,2025-01-01,10\n".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/api/v1/imports/purchases?dryRun=true")
                        .file(part)
                        .header("Authorization", manager))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.fileName").value("o.csv"))
                .andExpect(jsonPath("$.dryRun").value(true));
    }

    @Test
    void aRepeatedRequestStartsNothingTwice() throws Exception {
        String first =
                location(send(post("/api/v1/imports/purchases").content(ORDERS).header("Idempotency-Key", "k1")));
        String second =
                location(send(post("/api/v1/imports/purchases").content(ORDERS).header("Idempotency-Key", "k1")));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatWaitsCanBeCancelledOnce() throws Exception {
        String location = location(send(post("/api/v1/imports/purchases").content(ORDERS)));
        send(post(location + "/cancel")).andExpect(jsonPath("$.status").value("CANCELLED"));
        send(post(location + "/cancel")).andExpect(status().isConflict());
        jobs.runAll();
        read(location).andExpect(jsonPath("$.status").value("CANCELLED"));
    }

    @Test
    void costsComeInAndAWordThatIsNotLiukesOwnIsSaidWithWhatItWasTakenFor() throws Exception {
        String costs = send(post("/api/v1/imports/costs")
                        .content("customer,on,kind,amount\nC8,2025-01-02,获客,30\nC8,soon,,1\n"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String orders = send(post("/api/v1/imports/purchases")
                        .content("customer,date,amount,status\nC8,2025-01-02,10,SHIPPED\nC8,2025-02-02,10,PLACED\n"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        jobs.runAll();
        send(get(costs))
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.created").value(1))
                .andExpect(jsonPath("$.rejected").value(1))
                .andExpect(jsonPath("$.readAs[0].value").value("ACQUISITION"));
        send(get(costs + "/rejected.csv")).andExpect(content().string(containsString("C8,soon,,1")));
        send(get(orders))
                .andExpect(jsonPath("$.readAs.length()").value(1))
                .andExpect(jsonPath("$.readAs[0].word").value("SHIPPED"))
                .andExpect(jsonPath("$.readAs[0].value").value("PLACED"))
                .andExpect(jsonPath("$.readAs[0].line").value(2))
                .andExpect(jsonPath("$.readAs[0].rows").value(1));
    }

    @Test
    void aWorkbookIsTakenAsAFileAndAnotherPackedFileSaysWhatItIs() throws Exception {
        byte[] packed = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        send(post("/api/v1/imports/purchases").content(packed))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("FILE_ZIP"));
    }

    @Test
    void anImportIsTakenBackOnceAsAWholeWithEverythingThatFollowedFromIt() throws Exception {
        jobs.runAll();
        String before = derived();
        String location = send(post("/api/v1/imports/purchases")
                        .content(
                                "customer,date,amount\nU1,2026-01-02,10\nU1,2026-02-02,10\nU1,2026-03-02,10\nU2,2026-02-02,10\n"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        send(post(location + "/undo"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("UNDO_NOT_DONE"));
        jobs.runAll();
        assertThat(derived()).isNotEqualTo(before);
        send(get(location + "/undo"))
                .andExpect(jsonPath("$.possible").value(true))
                .andExpect(jsonPath("$.purchases").value(4))
                .andExpect(jsonPath("$.customers").value(2));
        send(post(location + "/undo"))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", location))
                .andExpect(jsonPath("$.status").value("UNDOING"));
        send(post(location + "/undo")).andExpect(status().isAccepted());
        jobs.runAll();
        send(get(location))
                .andExpect(jsonPath("$.status").value("UNDONE"))
                .andExpect(jsonPath("$.progress").value(1.0))
                .andExpect(jsonPath("$.undoneAt").isNotEmpty());
        send(post(location + "/undo"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.status").value("UNDONE"));
        assertThat(derived()).isEqualTo(before);
    }

    @Test
    void whatWasBuiltOnAnImportIsNamedWhereItStandsInTheWay() throws Exception {
        String location = send(post("/api/v1/imports/purchases").content("customer,date,amount\nB1,2026-01-02,10\n"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        jobs.runAll();
        jdbc.sql("""
                insert into customer_note (customer_id, id, at, text)
                select id, 1, now(), 'Called' from customer where code = 'B1'
                """).update();
        send(get(location + "/undo"))
                .andExpect(jsonPath("$.possible").value(false))
                .andExpect(jsonPath("$.objections[0].code").value("NOTES"));
        send(post(location + "/undo"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.objections[0].count").value(1))
                .andExpect(jsonPath("$.objections[0].customers[0]").value("B1"))
                .andExpect(jsonPath("$.objections[0].detail").value("1 note on its customers was written"));
    }

    /** Everything that hangs on a customer, by how many there are and of how many customers. */
    private String derived() {
        return jdbc.sql("""
                        select string_agg(name || ' ' || rows, ', ' order by name)
                        from (
                            select 'customers' as name, count(*) as rows from customer
                            union all select 'codes', count(*) from customer_code
                            union all select 'orders', count(*) from purchase
                            union all select 'facts', count(*) from purchase_facts
                            union all select 'values', count(*) from customer_value
                            union all select 'tiers', count(*) from customer_tier
                            union all select 'states', count(*) from customer_state_change where superseded_at is null
                            union all select 'scores', count(*) from risk_score
                            union all select 'cases', count(*) from retention_case
                        ) counts
                        """).query(String.class).single();
    }

    @Test
    void theListIsPaged() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(post("/api/v1/imports/customers?dryRun=true").content("code\nC" + i + "\n"))
                    .andExpect(status().isAccepted());
        }
        String next = read("/api/v1/imports?limit=2")
                .andExpect(jsonPath("$.items.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        read("/api/v1/imports?limit=2&after=" + next)
                .andExpect(jsonPath("$.items[0].kind").value("customers"));
    }

    @Test
    void othersMayNotAndUnknownKindsAreNotFound() throws Exception {
        mvc.perform(post("/api/v1/imports/purchases").content(ORDERS).header("Authorization", support))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/imports/purchases").content(ORDERS)).andExpect(status().isUnauthorized());
        send(post("/api/v1/imports/weather").content(ORDERS)).andExpect(status().isNotFound());
        read("/api/v1/imports/999999999").andExpect(status().isNotFound());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", manager).contentType("text/csv"));
    }

    private ResultActions read(String path) throws Exception {
        return mvc.perform(get(path).header("Authorization", manager));
    }

    private static String location(ResultActions answer) throws Exception {
        answer.andExpect(status().isAccepted())
                .andExpect(header().string("Location", org.hamcrest.Matchers.startsWith("/api/v1/imports/")));
        return String.valueOf(answer.andReturn().getResponse().getHeader("Location"));
    }
}
