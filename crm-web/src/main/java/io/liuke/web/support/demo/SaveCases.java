package io.liuke.web.support.demo;

import io.liuke.web.support.demo.DemoRows.CaseRow;
import io.liuke.web.support.demo.DemoRows.StepRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Save cases under way when the demo begins. */
final class SaveCases {

    private static final List<String> STAGES = List.of("AT_RISK", "DIAGNOSED", "PLAN", "SAVING");

    private SaveCases() {}

    static List<CaseRow> of(LocalDate today) {
        return List.of(
                open(today, 0, 3, 3, "DELIVERY_AND_CHANNEL", "两次晚到，影响早餐供应；配送记录已核对。"),
                open(today, 1, 2, 1, "COMPETITOR_OFFER", "Has a quote from a competitor, seen on the visit."),
                open(today, Heroes.PROMISED, 1, 6, "SERVICE", "磨豆机方案迟迟没有给到。"),
                open(today, 3, 2, 4, "NEED_CHANGED", "Lunch business closed on Mondays and Tuesdays."),
                open(today, 5, 1, 3, "PRICE", "Compares each invoice with a wholesaler's list."),
                open(today, 6, 0, 9, null, null),
                open(
                        today,
                        8,
                        2,
                        7,
                        "COMPETITOR_OFFER",
                        "Second supplier since spring, confirmed by the office manager."),
                open(today, 9, 0, 12, null, null));
    }

    private static CaseRow open(
            LocalDate today, int index, int stage, int daysInStage, @Nullable String cause, @Nullable String evidence) {
        List<StepRow> steps = new ArrayList<>();
        for (int i = 0; i <= stage; i++) {
            steps.add(new StepRow(STAGES.get(i), today.minusDays(daysInStage + 3L * (stage - i))));
        }
        long owner = Heroes.ALL.get(index).owner() + 1L;
        return new CaseRow(index + 1L, owner, cause, stage > 1 ? cause : null, evidence, steps);
    }
}
