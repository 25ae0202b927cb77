package io.liuke.web.security;

import io.liuke.shared.Companies;
import io.liuke.staff.Role;
import io.liuke.staff.StaffDirectory;
import io.liuke.staff.StaffMember;
import io.liuke.web.support.demo.DemoSignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    private final StaffDirectory directory;
    private final Companies companies;
    private final DemoSignIn demo;
    private final FirstScreens firstScreens;
    private final CurrentUser currentUser;

    SignInController(
            StaffDirectory directory,
            Companies companies,
            DemoSignIn demo,
            FirstScreens firstScreens,
            CurrentUser currentUser) {
        this.directory = directory;
        this.companies = companies;
        this.demo = demo;
        this.firstScreens = firstScreens;
        this.currentUser = currentUser;
    }

    @GetMapping("/login")
    String page(@RequestParam(required = false) @Nullable String locked, Model model) {
        boolean isDemo = companies.get().demo();
        model.addAttribute("demo", isDemo);
        model.addAttribute("roles", isDemo ? roles() : List.of());
        model.addAttribute("samples", Sample.ALL);
        model.addAttribute("wait", minutes(locked));
        return "frame/login";
    }

    @PostMapping(path = "/login/demo", params = "login")
    void as(@RequestParam String login, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Authentication signedIn = demo.signIn(login, request, response);
        demo.goOn(signedIn, request, response);
    }

    @PostMapping(path = "/login/demo", params = "!login")
    void asRole(@RequestParam Role role, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Authentication signedIn = demo.signIn(role, request, response);
        demo.goOn(signedIn, request, response);
    }

    @GetMapping("/")
    String home() {
        return "redirect:" + firstScreens.of(currentUser.role());
    }

    /** The first of each role, and behind them whoever else of the role the demo shows by name. */
    private List<DemoRole> roles() {
        return Arrays.stream(Role.values()).flatMap(this::cards).toList();
    }

    private Stream<DemoRole> cards(Role role) {
        List<StaffMember> members = directory.enabled(role);
        Set<String> shown =
                DemoSignIns.ALL.stream().map(DemoSignIns.SignIn::login).collect(Collectors.toSet());
        return Stream.concat(
                members.stream().limit(1).map(member -> new DemoRole(role, member.name(), null)),
                members.stream()
                        .skip(1)
                        .filter(member -> shown.contains(member.login()))
                        .map(member -> new DemoRole(role, member.name(), member.login())));
    }

    /** From the address, so nothing but a small number is believed. */
    private static @Nullable Integer minutes(@Nullable String locked) {
        return locked != null && locked.matches("\\d{1,3}") ? Integer.valueOf(locked) : null;
    }

    /**
     * A card of the demo's sign-in.
     *
     * @param login of one who is asked for by name; null: the first of the role
     */
    record DemoRole(Role role, String name, @Nullable String login) {

        public String icon() {
            return switch (role) {
                case ACCOUNT_MANAGER -> "today";
                case SUPPORT -> "headset";
                case MANAGER -> "dashboard";
                case ADMIN -> "settings";
            };
        }
    }

    /** A row of the invented queue that shows what the product does; its words are {@code login.sample.NUMBER}. */
    record Sample(int number, String tier, String band, String churn, String money, boolean above) {

        static final List<Sample> ALL = List.of(
                new Sample(1, "PRIME", "HIGH", "64%", "¥38,600", true),
                new Sample(2, "MAJOR", "HIGH", "71%", "¥14,900", true),
                new Sample(3, "MAJOR", "MEDIUM", "58%", "¥13,200", true),
                new Sample(4, "ORDINARY", "HIGH", "77%", "¥4,350", false));
    }
}
