package io.liuke.web.support.demo;

import io.liuke.staff.Role;
import java.util.List;

/**
 * People of the demo whom the sign-in page shows while it is loaded: one for each role, who leads a team where the role has
 * teams, and an account manager who leads none. Everybody of the demo has the password.
 */
public final class DemoSignIns {

    /** Published on purpose: the demo holds invented data only and listens on this machine only. */
    public static final String PASSWORD = "liuke-demo";

    public static final List<SignIn> ALL = List.of(
            new SignIn("li.xiaowen", "李晓雯", Role.ACCOUNT_MANAGER),
            new SignIn("wang.zhiqiang", "王志强", Role.ACCOUNT_MANAGER),
            new SignIn("zhou.qian", "周倩", Role.SUPPORT),
            new SignIn("he.jia", "何佳", Role.MANAGER),
            new SignIn("wu.di", "吴迪", Role.ADMIN));

    private DemoSignIns() {}

    /** One who may sign in to the demo. */
    public record SignIn(String login, String name, Role role) {}
}
