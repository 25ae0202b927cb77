package io.liuke.web.api;

import io.liuke.churn.RiskBand;
import io.liuke.customer.CustomerDetail;
import io.liuke.customer.Customers;
import io.liuke.customer.LifecycleState;
import io.liuke.pyramid.ValueTier;
import io.liuke.web.customer.CustomerAccess;
import io.liuke.web.customer.CustomerFilter;
import io.liuke.web.customer.CustomerFlag;
import io.liuke.web.security.CurrentUser;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Customers for machines, by any of the codes under which they are known. */
@RestController
class CustomersApi {

    private final CustomerLists lists;
    private final CustomerViews views;
    private final CustomerAccess access;
    private final CustomerChanges changes;
    private final Customers customers;
    private final CurrentUser currentUser;

    CustomersApi(
            CustomerLists lists,
            CustomerViews views,
            CustomerAccess access,
            CustomerChanges changes,
            Customers customers,
            CurrentUser currentUser) {
        this.lists = lists;
        this.views = views;
        this.access = access;
        this.changes = changes;
        this.customers = customers;
        this.currentUser = currentUser;
    }

    /** {@code owner}: a sign-in name, or "none". */
    @GetMapping("/api/v1/customers")
    Page<CustomerItem> list(
            @RequestParam(required = false) @Nullable LifecycleState state,
            @RequestParam(required = false) @Nullable ValueTier tier,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable RiskBand band,
            @RequestParam(required = false) @Nullable CustomerFlag flag,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        CustomerFilter filter =
                new CustomerFilter(state, tier, lists.owner(owner), band == null ? null : band.name(), flag, q);
        return lists.page(filter, sort, after, limit);
    }

    @GetMapping("/api/v1/customers/{code}")
    CustomerView show(@PathVariable String code) {
        return views.of(access.visible(code));
    }

    /** JSON merge patch: what is left out stays, null empties. */
    @PatchMapping("/api/v1/customers/{code}")
    CustomerView change(@PathVariable String code, @RequestBody ObjectNode patch) {
        CustomerDetail now = access.changeable(access.visible(code).id());
        changes.apply(new CustomerPatch(patch), now, currentUser.id());
        return show(code);
    }

    @GetMapping("/api/v1/customers/{code}/timeline")
    Page<EventItem> timeline(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return lists.timeline(access.visible(code).customerId(), show, q, after, limit);
    }

    @PostMapping("/api/v1/customers/{code}/state")
    CustomerView decide(@PathVariable String code, @Valid @RequestBody StateRequest request) {
        CustomerDetail now = access.changeable(access.visible(code).id());
        Integer version = request.version();
        customers.decide(
                now.customerId(),
                request.to(),
                request.reason(),
                currentUser.id(),
                version == null ? now.version() : version);
        return show(code);
    }
}
