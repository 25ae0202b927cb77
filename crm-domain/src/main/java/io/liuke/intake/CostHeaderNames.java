package io.liuke.intake;

import java.util.List;
import java.util.Map;

/** Names of the columns of a file of costs; the surest first. */
final class CostHeaderNames {

    static final Map<String, List<String>> NAMES = Map.of(
            "customer_name",
            List.of("clientname", "companyname", "company", "name", "客户名称", "客户姓名", "客户名", "姓名"),
            "on",
            List.of(
                    "date",
                    "spenton",
                    "costdate",
                    "paidon",
                    "bookedon",
                    "bookingdate",
                    "day",
                    "日期",
                    "发生日期",
                    "费用日期",
                    "成本日期",
                    "记账日期",
                    "入账日期"),
            "kind",
            List.of(
                    "costkind",
                    "costtype",
                    "type",
                    "category",
                    "account",
                    "类型",
                    "费用类型",
                    "成本类型",
                    "费用类别",
                    "成本类别",
                    "类别",
                    "科目"),
            "amount",
            List.of("cost", "costs", "costamount", "total", "value", "金额", "费用金额", "成本金额", "费用", "成本", "合计"));

    private CostHeaderNames() {}
}
