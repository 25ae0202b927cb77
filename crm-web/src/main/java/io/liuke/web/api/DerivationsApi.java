package io.liuke.web.api;

import io.liuke.derivation.DerivationRun;
import io.liuke.derivation.Derivations;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Facts, states and tiers of all, as of a date. */
@RestController
class DerivationsApi {

    private final Derivations derivations;

    DerivationsApi(Derivations derivations) {
        this.derivations = derivations;
    }

    @PostMapping("/api/v1/derivations")
    ResponseEntity<DerivationView> start(@RequestBody(required = false) @Nullable AsOfRequest request) {
        long id = derivations.start(AsOfRequest.orNow(request).asOf());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/derivations/" + id))
                .body(view(id));
    }

    @GetMapping("/api/v1/derivations/{id}")
    DerivationView show(@PathVariable long id) {
        return view(id);
    }

    /** Nothing is left of it when this returns. */
    @PostMapping("/api/v1/derivations/{id}/cancel")
    DerivationView cancel(@PathVariable long id) {
        if (!derivations.cancel(view(id).id())) {
            throw new RunIsOver();
        }
        return view(id);
    }

    private DerivationView view(long id) {
        DerivationRun run = derivations.find(id).orElseThrow();
        return DerivationView.of(run);
    }
}
