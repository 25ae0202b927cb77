package io.liuke.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.liuke.intake.ImportReadModel;
import io.liuke.shared.Companies;
import io.liuke.staff.Role;
import io.liuke.staff.StaffAdministration;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffDraft;
import io.liuke.testing.DatabaseTest;
import io.liuke.testing.TestJobs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@DatabaseTest
@AutoConfigureMockMvc
class ImportPagesTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestJobs jobs;

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private UserDetailsService users;

    @Autowired
    private Companies companies;

    @Autowired
    private ImportReadModel readModel;

    @Test
    void aFileGoesFromUploadToResult() throws Exception {
        String columns = upload("who,date,amount,remark\nC1,2025-01-01,10,=1+1\nC2,soon,<b>many</b>,x\n");
        page(columns)
                .andExpect(content()
                        .string(allOf(
                                containsString("Needed: Customer code"),
                                containsString("Nothing is written yet"),
                                containsString("=1+1 · x"))));
        page(columns + "?f=customer&f=ordered_at&f=amount&f=product&margin=28")
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Needed:")),
                                containsString("“soon” is no date."),
                                containsString("&lt;b&gt;many&lt;/b&gt;"),
                                not(containsString("<b>many")))));
        String run = columns.replace("/columns", "");
        as(
                        Role.MANAGER,
                        post(run + "/start")
                                .param("f", "customer", "ordered_at", "amount", "product")
                                .param("margin", "28"))
                .andExpect(redirectedUrl(run));
        page(run).andExpect(content().string(containsString("hx-get=\"" + run + "/progress\"")));
        page(run + "/progress").andExpect(header().doesNotExist("HX-Refresh"));
        jobs.runAll();
        page(run + "/progress").andExpect(header().string("HX-Refresh", "true"));
        page(run)
                .andExpect(content()
                        .string(allOf(
                                containsString("Import is done"),
                                containsString("Rejected rows"),
                                containsString("&lt;b&gt;many&lt;/b&gt;"),
                                containsString("Open Today"))));
        page("/imports").andExpect(content().string(containsString("orders.csv")));
        assertThat(companies.get().defaultMargin()).isEqualByComparingTo("0.28");
    }

    @Test
    void datesThatReadTwoWaysAreAsked() throws Exception {
        String columns = upload("customer,date,amount\nC1,03/04/2025,10\n");
        page(columns)
                .andExpect(content()
                        .string(allOf(
                                containsString("Dates read two ways"),
                                containsString("3 Apr 2025"),
                                containsString("4 Mar 2025"))));
        String run = columns.replace("/columns", "");
        as(Role.MANAGER, post(run + "/start").param("f", "customer", "ordered_at", "amount"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("no date in the file decides it")));
        as(
                        Role.MANAGER,
                        post(run + "/start")
                                .param("f", "customer", "ordered_at", "amount")
                                .param("dateFormat", "DAY_FIRST"))
                .andExpect(redirectedUrl(run));
    }

    @Test
    void aFileThatCannotBeReadSaysWhyInBothLanguages() throws Exception {
        as(Role.MANAGER, file("no header\n1,2\n")).andExpect(status().isUnprocessableContent());
        as(Role.MANAGER, file("")).andExpect(content().string(containsString("The file is empty.")));
        as(Role.MANAGER, file("").header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("文件是空的")));
    }

    @Test
    void aTrialRunWritesNothingAndLeadsOn() throws Exception {
        String run = upload("customer,date,amount\nT1,2025-01-01,10\n").replace("/columns", "");
        as(
                Role.MANAGER,
                post(run + "/start")
                        .param("f", "customer", "ordered_at", "amount")
                        .param("dryRun", "true"));
        jobs.runAll();
        page(run).andExpect(content().string(containsString("nothing was written")));
        as(Role.MANAGER, post(run + "/confirm")).andExpect(redirectedUrl(run));
        jobs.runAll();
        page(run).andExpect(content().string(containsString("Import is done")));
    }

    @Test
    void oldOrdersOfferToLookAsOfTheirDay() throws Exception {
        String run = upload("customer,date,amount\nOLD,1998-06-30,10\n").replace("/columns", "");
        as(Role.MANAGER, post(run + "/start").param("f", "customer", "ordered_at", "amount"));
        jobs.runAll();
        page(run).andExpect(content().string(containsString("Your orders end on")));
        LocalDate newest = readModel.newestOrder().orElseThrow();
        as(Role.MANAGER, post(run + "/view-on")).andExpect(redirectedUrl("/today"));
        assertThat(companies.get().viewedOn()).isEqualTo(newest);
        page(run).andExpect(content().string(not(containsString("Your orders end on"))));
        companies.viewOn(null);
    }

    @Test
    void nobodyLooksAsOfADayThatHasNotCome() throws Exception {
        String run = upload("customer,date,amount\nAHEAD,1998-06-30,10\n").replace("/columns", "");
        as(Role.MANAGER, post(run + "/start").param("f", "customer", "ordered_at", "amount"));
        jobs.runAll();
        jdbc.sql("update purchase set ordered_on = date '2999-01-01' where ordered_on = date '1998-06-30'")
                .update();
        as(Role.MANAGER, post(run + "/view-on"));
        assertThat(companies.get().viewedOn()).isNull();
        jdbc.sql("update purchase set ordered_on = date '1998-06-30' where ordered_on = date '2999-01-01'")
                .update();
    }

    @Test
    void whatWaitsCanBeCancelled() throws Exception {
        String run = upload("customer,date,amount\nC1,2025-01-01,10\n").replace("/columns", "");
        as(Role.MANAGER, post(run + "/start").param("f", "customer", "ordered_at", "amount"));
        as(Role.MANAGER, post(run + "/cancel")).andExpect(redirectedUrl(run));
        page(run).andExpect(content().string(containsString("was cancelled")));
    }

    @Test
    void anImportIsTakenBackAfterShowingWhatGoesAndWhatStandsInTheWay() throws Exception {
        String orders = imported("customer,date,amount\nU1,2025-01-01,10\nU2,2025-01-02,10\n");
        String later = imported("customer,date,amount\nU1,2025-03-01,10\n");
        page(orders)
                .andExpect(content()
                        .string(allOf(containsString("Profit is estimated: 28%"), containsString("Take it back…"))));
        page(orders + "/undo")
                .andExpect(content()
                        .string(allOf(
                                containsString("1 order of its customers came from elsewhere"),
                                containsString("href=\"" + later + "/undo\""),
                                not(containsString("Take the import back")))));
        as(Role.MANAGER, post(orders + "/undo")).andExpect(redirectedUrl(orders + "/undo"));
        page(later + "/undo").andExpect(content().string(containsString("1 order goes")));
        as(Role.MANAGER, post(later + "/undo")).andExpect(redirectedUrl(later));
        page(later).andExpect(content().string(containsString("Is being taken back")));
        jobs.runAll();
        page(orders + "/undo")
                .andExpect(content()
                        .string(allOf(
                                containsString("2 orders go"), containsString("2 customers whom it created go"))));
        as(Role.MANAGER, post(orders + "/undo"));
        jobs.runAll();
        page(orders).andExpect(content().string(containsString("Import was taken back")));
        page("/imports").andExpect(content().string(containsString("Taken back")));
        assertThat(jdbc.sql("select count(*) from customer where code in ('U1', 'U2')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatRestsOnTheDefaultMarginIsMarkedAsEstimated() throws Exception {
        imported("customer,date,amount\nEST1,2025-01-01,10\n");
        page("/customers?q=EST1").andExpect(content().string(containsString("class=\"lk-est\"")));
    }

    /** Orders without profit, by a margin of 28 %. */
    private String imported(String file) throws Exception {
        String run = upload(file).replace("/columns", "");
        as(
                Role.MANAGER,
                post(run + "/start")
                        .param("f", "customer", "ordered_at", "amount")
                        .param("margin", "28"));
        jobs.runAll();
        return run;
    }

    @Test
    void columnsCanBeChosenWithoutAScript() throws Exception {
        String columns = upload("who,date,amount\nC1,2025-01-01,10\n");
        as(Role.MANAGER, post(columns).param("f", "customer", "ordered_at", "amount"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Needed:"))));
    }

    @Test
    void secondColumnForTheSameFieldIsNamed() throws Exception {
        String columns = upload("customer,date,amount,total amount\nC1,2025-01-01,10,12\n");
        page(columns).andExpect(content().string(containsString("Left out: looks like “Amount” too")));
    }

    @Test
    void templatesHoldTheKnownNames() throws Exception {
        page("/imports/templates/purchases.csv")
                .andExpect(content().string(containsString("customer,customer_name,ordered_at,amount")));
        page("/imports/templates/costs.csv")
                .andExpect(content().string(containsString("customer,customer_name,on,kind")));
        page("/imports/templates/customers.csv").andExpect(content().string(containsString("consent_phone")));
    }

    @Test
    void onlyManagersAndAdministratorsImport() throws Exception {
        as(Role.ADMIN, get("/imports/new")).andExpect(status().isOk());
        as(Role.ACCOUNT_MANAGER, get("/imports")).andExpect(status().isForbidden());
        as(Role.SUPPORT, file("x")).andExpect(status().isForbidden());
    }

    private String upload(String text) throws Exception {
        return String.valueOf(as(Role.MANAGER, file(text))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private static MockMultipartHttpServletRequestBuilder file(String text) {
        return multipart("/imports")
                .file(new MockMultipartFile(
                        "file", "C:\\data\\orders.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("kind", "PURCHASES");
    }

    private ResultActions as(Role role, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        String login = "import-" + role.name().toLowerCase(java.util.Locale.ROOT);
        if (directory.findByLogin(login).isEmpty()) {
            administration.create(new StaffDraft(login, login, null, role, null, 0), "");
        }
        return mvc.perform(request.with(user(users.loadUserByUsername(login))).with(csrf()));
    }

    private ResultActions page(String path) throws Exception {
        return as(Role.MANAGER, get(path)).andExpect(status().isOk());
    }
}
