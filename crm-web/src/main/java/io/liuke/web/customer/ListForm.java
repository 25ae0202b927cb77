package io.liuke.web.customer;

import io.liuke.churn.RiskBand;
import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the list asks for; whatever is not known there is left out, an old link still works. */
public record ListForm(
        @Nullable String q,
        @Nullable String state,
        @Nullable String tier,
        @Nullable String owner,
        @Nullable String band,
        @Nullable String flag,
        @Nullable String sort,
        @Nullable String after) {

    CustomerFilter filter() {
        return new CustomerFilter(
                known(LifecycleState.values(), state),
                known(ValueTier.values(), tier),
                ownerId(),
                bandName(),
                known(CustomerFlag.values(), flag),
                q);
    }

    CustomerSort order() {
        return CustomerSort.of(sort);
    }

    public String sortParameter() {
        return order().parameter();
    }

    public boolean isFiltered() {
        return !filter().isEmpty();
    }

    /** The same list from its beginning, or from where a page ends. */
    public String address(@Nullable String from) {
        return address("/customers", from);
    }

    /** The whole list as a file. */
    public String file() {
        return address("/customers.csv", null);
    }

    private String address(String path, @Nullable String from) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        add(uri, "q", q);
        add(uri, "state", state);
        add(uri, "tier", tier);
        add(uri, "owner", owner);
        add(uri, "band", band);
        add(uri, "flag", flag);
        add(uri, "sort", sort);
        add(uri, "after", from);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            uri.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private @Nullable String bandName() {
        RiskBand known = known(RiskBand.values(), band);
        return known == null ? null : known.name();
    }

    private @Nullable Long ownerId() {
        try {
            return owner == null || owner.isBlank() ? null : Long.valueOf(owner);
        } catch (NumberFormatException notAnId) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E known(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
