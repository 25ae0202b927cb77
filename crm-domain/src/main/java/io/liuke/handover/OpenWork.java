package io.liuke.handover;

import io.liuke.staff.StaffId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The open work of people, of whatever kind. */
@Service
public class OpenWork {

    private final List<OwnedWork> works;

    OpenWork(List<OwnedWork> works) {
        this.works = works;
    }

    /** How much each person has; who has none is not in it. */
    public Map<StaffId, Map<WorkKind, WorkCount>> counts() {
        Map<StaffId, Map<WorkKind, WorkCount>> all = new HashMap<>();
        works.stream()
                .flatMap(work -> work.counts().stream())
                .forEach(count -> all.computeIfAbsent(
                                new StaffId(count.staffId()), staff -> new EnumMap<>(WorkKind.class))
                        .put(count.kind(), count));
        return all;
    }

    /** The hand-over pack: all that is open with a person, by kind, the most urgent first; of each kind so many. */
    public List<WorkItem> pack(StaffId owner, int limit) {
        return works.stream()
                .flatMap(work -> work.openOf(owner, limit).stream())
                .sorted(Comparator.comparing(WorkItem::kind))
                .toList();
    }
}
