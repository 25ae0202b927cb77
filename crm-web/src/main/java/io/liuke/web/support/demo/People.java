package io.liuke.web.support.demo;

import io.liuke.staff.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who works in the demo company. Ids are places in these lists, counted from 1. */
final class People {

    static final List<Team> TEAMS =
            List.of(new Team(1, "重点客户组 Key accounts", 1), new Team(2, "门店组 Shops", 3), new Team(3, "客服组 Support", 5));

    static final List<Worker> STAFF = List.of(
            new Worker(1, "li.xiaowen", "李晓雯", Role.ACCOUNT_MANAGER, 1L, 240),
            new Worker(2, "wang.zhiqiang", "王志强", Role.ACCOUNT_MANAGER, 1L, 240),
            new Worker(3, "emma.clarke", "Emma Clarke", Role.ACCOUNT_MANAGER, 2L, 210),
            new Worker(4, "chen.tao", "陈涛", Role.ACCOUNT_MANAGER, 2L, 240),
            new Worker(5, "zhou.qian", "周倩", Role.SUPPORT, 3L, 120),
            new Worker(6, "he.jia", "何佳", Role.MANAGER, null, 60),
            new Worker(7, "wu.di", "吴迪", Role.ADMIN, null, 0));

    static final int ACCOUNT_MANAGERS = 4;
    static final long SUPPORT = 5;

    private People() {}

    record Team(long id, String name, long lead) {}

    record Worker(
            long id,
            String login,
            String name,
            Role role,
            @Nullable Long team,
            int minutes) {}
}
