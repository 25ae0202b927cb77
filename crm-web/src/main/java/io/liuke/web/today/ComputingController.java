package io.liuke.web.today;

import io.liuke.churn.ScoringId;
import io.liuke.churn.Scorings;
import io.liuke.derivation.Derivations;
import io.liuke.web.support.Flash;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stops what computes the queue, and starts it again. */
@Controller
class ComputingController {

    private final Situations situations;
    private final Derivations derivations;
    private final Scorings scorings;

    ComputingController(Situations situations, Derivations derivations, Scorings scorings) {
        this.situations = situations;
        this.derivations = derivations;
        this.scorings = scorings;
    }

    @PostMapping("/today/computing/cancel")
    String cancel(RedirectAttributes redirect) {
        Optional<Computation> computing = situations.computing().filter(Computation::underWay);
        boolean cancelled = computing.map(this::cancelled).orElse(false);
        Flash.done(cancelled ? "today.done.computingCancelled" : "today.done.computingOver")
                .on(redirect);
        return "redirect:/today";
    }

    private boolean cancelled(Computation computing) {
        return switch (computing.step()) {
            case DERIVATION -> derivations.cancel(computing.run());
            case SCORING -> scorings.cancel(new ScoringId(computing.run()));
        };
    }

    @PostMapping("/today/computing")
    String start(RedirectAttributes redirect) {
        derivations.start(null);
        Flash.done("today.done.computingAgain").on(redirect);
        return "redirect:/today";
    }
}
