package io.liuke.web.support.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** What people wrote down about a contact, in the customer's language. */
final class Notes {

    private static final List<String> TALKED_ZH = List.of(
            "对新烘焙批次满意，问了云南豆的到货时间。",
            "采购换人，新联系人下周来厂里看样。",
            "觉得运费偏高，答应核对上月的对账单。",
            "想试燕麦奶，寄两盒样品。",
            "磨豆机有异响，已约师傅上门。",
            "最近客流少，订量会小一些。",
            "确认了下个月的用量和送货时间。",
            "提到隔壁供应商报价更低，但更看重稳定。");
    private static final List<String> TALKED_EN = List.of(
            "Happy with the last roast; asked when the Yunnan lot arrives.",
            "New buyer starts on Monday, wants to see the samples.",
            "Finds the freight high; promised to check last month's statement.",
            "Would like to try the oat milk; two cartons sent as samples.",
            "Grinder makes a noise; technician booked.",
            "Fewer guests lately, so smaller orders for a while.",
            "Confirmed next month's volume and the delivery slot.",
            "Has a lower quote from elsewhere, but likes that we are on time.");
    private static final List<String> SENT_ZH = List.of("没有接通，留了言。", "发了秋季豆单。", "发了对账单，等回复。");
    private static final List<String> SENT_EN = List.of(
            "No answer, left a message.", "Sent the season's list.", "Sent the statement, waiting for an answer.");
    private static final List<String> TASKS_ZH = List.of("确认下月用量", "寄新品样品", "核对对账单", "约门店拜访", "报磨豆机维修价");
    private static final List<String> TASKS_EN = List.of(
            "Confirm next month's volume",
            "Send samples of the new lot",
            "Check the statement",
            "Arrange a visit",
            "Quote the grinder repair");
    private static final List<String> SNOOZES_ZH = List.of("店面装修，装完再联系", "老板出差，下周回来", "等春季菜单定下来");
    private static final List<String> SNOOZES_EN =
            List.of("Closed for refurbishment", "Owner travels, back next week", "Waits for the spring menu");
    private static final String FALSE_ALARM_ZH = "一次备足了三个月的货";
    private static final String FALSE_ALARM_EN = "Stocked up for three months";

    private Notes() {}

    static String talked(RandomGenerator random, boolean latin) {
        return Names.pick(random, latin ? TALKED_EN : TALKED_ZH);
    }

    static String sent(RandomGenerator random, boolean latin) {
        return Names.pick(random, latin ? SENT_EN : SENT_ZH);
    }

    static String task(RandomGenerator random, boolean latin) {
        return Names.pick(random, latin ? TASKS_EN : TASKS_ZH);
    }

    static String snooze(RandomGenerator random, boolean latin) {
        return Names.pick(random, latin ? SNOOZES_EN : SNOOZES_ZH);
    }

    static String falseAlarm(boolean latin) {
        return latin ? FALSE_ALARM_EN : FALSE_ALARM_ZH;
    }
}
