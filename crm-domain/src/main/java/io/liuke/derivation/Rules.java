package io.liuke.derivation;

import io.liuke.customer.LifecycleRuleBook;
import io.liuke.pyramid.Pyramid;
import io.liuke.shared.BusinessTime;
import io.liuke.shared.StaleRecord;
import io.liuke.staff.StaffId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The company's rules for states and tiers. They change by a draft, which all who may change them share and by which
 * nothing goes; a preview says what it would move, and only what was previewed is applied. Each change takes what the
 * person saw ({@link #seen()}) and throws {@link StaleRecord} if somebody else was faster.
 */
@Service
@Transactional
public class Rules {

    private static final int VERSIONS = 20;

    private final RuleDraftStore store;
    private final RulePreviews previews;
    private final LifecycleRuleBook lifecycle;
    private final Pyramid pyramid;
    private final Derivations derivations;
    private final BusinessTime time;

    Rules(
            RuleDraftStore store,
            RulePreviews previews,
            LifecycleRuleBook lifecycle,
            Pyramid pyramid,
            Derivations derivations,
            BusinessTime time) {
        this.store = store;
        this.previews = previews;
        this.lifecycle = lifecycle;
        this.pyramid = pyramid;
        this.derivations = derivations;
        this.time = time;
    }

    public RuleSet inForce() {
        return new RuleSet(lifecycle.rules(), pyramid.rule());
    }

    public Optional<RuleDraft> draft() {
        return store.draft();
    }

    /** What a form shows: the draft, or what is in force. */
    public RuleSet shown() {
        return draft().map(RuleDraft::rules).orElseGet(this::inForce);
    }

    /** Names what {@link #shown()} answers; to be handed back with a change. */
    public long seen() {
        return draft().map(RuleDraft::revision).orElseGet(() -> -latestVersion());
    }

    /** Those in force first, then those before; empty as long as nobody has looked at the rules. */
    public List<RuleVersion> versions() {
        return store.versions(VERSIONS);
    }

    public void change(RuleSet rules, long seen, StaffId by) {
        if (seen > 0) {
            require(store.change(rules, seen, by, time.wallClock()));
        } else {
            require(-seen == latestVersion() && store.begin(rules, by, time.wallClock()));
        }
    }

    public void discard(long seen) {
        require(store.discard(seen));
    }

    /** Makes a draft of rules that were in force before. */
    public void restore(long version, long seen, StaffId by) {
        RuleSet rules = versions().stream()
                .filter(v -> v.id() == version)
                .findFirst()
                .map(RuleVersion::rules)
                .orElseThrow(() -> new NoSuchElementException("no rules " + version));
        change(rules, seen, by);
    }

    /** Takes the rules that the product came with as they are. */
    public void keep(StaffId by) {
        if (latestVersion() == 0) {
            store.keepVersion(inForce(), by, null, time.wallClock());
        }
    }

    /**
     * Counts in the background what the draft would move.
     *
     * @return id of the preview
     */
    public long preview(long seen, StaffId by) {
        RuleDraft draft = draft().filter(d -> d.revision() == seen).orElseThrow(() -> new StaleRecord("rule_draft"));
        return previews.start(draft, by);
    }

    /**
     * Puts the rules that a preview was made of into force and has all customers derived anew by them.
     *
     * @param note why
     * @throws StaleRecord if the draft, the data or the day are others since: then what was seen is not what would come
     */
    public void apply(long preview, @Nullable String note, StaffId by) {
        RulePreview seen = previews.find(preview)
                .filter(found -> found.isDone() && !found.outdated())
                .orElseThrow(() -> new StaleRecord("preview"));
        require(store.discard(seen.revision()));
        if (latestVersion() == 0) {
            store.keepVersion(inForce(), null, null, time.wallClock());
        }
        lifecycle.change(seen.rules().lifecycle());
        pyramid.change(seen.rules().pyramid());
        store.keepVersion(seen.rules(), by, note, time.wallClock());
        derivations.startAfterThis();
    }

    private long latestVersion() {
        return store.versions(1).stream().findFirst().map(RuleVersion::id).orElse(0L);
    }

    private static void require(boolean written) {
        if (!written) {
            throw new StaleRecord("rule_draft");
        }
    }
}
