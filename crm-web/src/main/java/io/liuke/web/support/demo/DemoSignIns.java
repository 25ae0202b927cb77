package io.liuke.web.support.demo;

import io.liuke.staff.Role;
import java.util.List;

/** The four people of the demo who may sign in, one for each role; the sign-in page shows them while the demo is loaded. */
public final class DemoSignIns {

    /** Published on purpose: the demo holds invented data only and listens on this machine only. */
    public static final String PASSWORD = "liuke-demo";

    public static final List<SignIn> ALL = List.of(
            new SignIn("li.xiaowen", "李晓雯", Role.ACCOUNT_MANAGER),
            new SignIn("zhou.qian", "周倩", Role.SUPPORT),
            new SignIn("he.jia", "何佳", Role.MANAGER),
            new SignIn("wu.di", "吴迪", Role.ADMIN));

    private DemoSignIns() {}

    /** One who may sign in to the demo. */
    public record SignIn(String login, String name, Role role) {}
}
