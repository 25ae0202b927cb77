package io.liuke.winback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseStageTest {

    private static final Set<CaseStage> SAVE = EnumSet.of(
            CaseStage.AT_RISK,
            CaseStage.DIAGNOSED,
            CaseStage.PLAN,
            CaseStage.SAVING,
            CaseStage.SAVED,
            CaseStage.LOST,
            CaseStage.WITHDRAWN);

    @Test
    void theUsualNextStageComesFirst() {
        for (CaseKind kind : CaseKind.values()) {
            List<CaseStage> path = kind.path();
            for (int i = 1; i < path.size(); i++) {
                assertThat(path.get(i - 1).next().get(0)).isEqualTo(path.get(i));
            }
        }
        assertThat(CaseStage.SAVING.next().get(0)).isEqualTo(CaseStage.SAVED);
        assertThat(CaseStage.CONTACTING.next().get(0)).isEqualTo(CaseStage.WON_BACK);
    }

    @Test
    void eachStageMovesOnlyToTheStagesOfTheTable() {
        for (CaseStage from : CaseStage.values()) {
            for (CaseStage to : CaseStage.values()) {
                if (from.next().contains(to)) {
                    assertThat(from.moveTo(to)).isEqualTo(to);
                } else {
                    assertThatThrownBy(() -> from.moveTo(to)).isInstanceOf(IllegalStageMove.class);
                }
            }
        }
    }

    @Test
    void theRefusalNamesTheLegalMoves() {
        assertThatThrownBy(() -> CaseStage.AT_RISK.moveTo(CaseStage.SAVED))
                .hasMessageContaining("AT_RISK")
                .hasMessageContaining("SAVED")
                .hasMessageContaining("DIAGNOSED")
                .isInstanceOfSatisfying(
                        IllegalStageMove.class,
                        refusal -> assertThat(refusal.legal())
                                .containsExactlyInAnyOrder(CaseStage.DIAGNOSED, CaseStage.LOST, CaseStage.WITHDRAWN));
    }

    @Test
    void noMoveLeadsFromOneKindOfCaseToTheOther() {
        for (CaseStage from : CaseStage.values()) {
            if (SAVE.contains(from)) {
                assertThat(SAVE).containsAll(from.next());
            } else {
                assertThat(from.next()).doesNotContainAnyElementsOf(SAVE);
            }
        }
    }

    @Test
    void everyStageIsReachedFromTheFirstOneOfItsKind() {
        EnumSet<CaseStage> reached = EnumSet.of(CaseKind.SAVE.first(), CaseKind.WIN_BACK.first());
        for (int round = 0; round < CaseStage.values().length; round++) {
            EnumSet.copyOf(reached).forEach(stage -> reached.addAll(stage.next()));
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseStage.values());
    }

    @Test
    void aCaseThatRestsUntilLaterCanBeTakenUpAgain() {
        assertThat(CaseStage.LATER.isFinal()).isFalse();
        assertThat(CaseStage.LATER.next()).contains(CaseStage.CONTACTING);
    }

    @Test
    void theCausesFallIntoTwoFamiliesAndTheUnknown() {
        assertThat(LossCause.of(LossCause.Family.COMPANY)).hasSize(13);
        assertThat(LossCause.of(LossCause.Family.CUSTOMER)).hasSize(7);
        assertThat(Arrays.stream(LossCause.values()).filter(cause -> cause.family() == LossCause.Family.UNKNOWN))
                .containsExactly(LossCause.UNKNOWN);
    }
}
