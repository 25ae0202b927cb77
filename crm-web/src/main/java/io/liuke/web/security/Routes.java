package io.liuke.web.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import io.liuke.staff.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Every route of Liuke and who may take it; the security configuration is made from this list and denies the rest. A
 * test walks all handlers and fails for one that is not listed with the same method and pattern.
 */
final class Routes {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);
    private static final Set<Role> MANAGERS = EnumSet.of(Role.MANAGER, Role.ADMIN);
    /** Those who work the queue. */
    private static final Set<Role> RETAINERS = EnumSet.of(Role.ACCOUNT_MANAGER, Role.MANAGER, Role.ADMIN);

    private static final List<Route> STATIC =
            List.of(open(GET, "/css/**"), open(GET, "/js/**"), open(GET, "/img/**"), open(GET, "/webjars/**"));

    private static final List<Route> FRAME = List.of(
            open(GET, "/login"),
            open(POST, "/login/demo"),
            open(GET, "/session"),
            open(POST, "/preferences/language"),
            open(POST, "/preferences/theme"),
            open(null, "/error"),
            open(GET, "/actuator/health"),
            open(GET, "/actuator/health/**"),
            open(GET, "/v3/api-docs"),
            open(GET, "/v3/api-docs.yaml"),
            open(GET, "/v3/api-docs/swagger-config"),
            open(GET, "/swagger-ui.html"),
            open(GET, "/swagger-ui/**"),
            to(EVERYONE, GET, "/"),
            to(EVERYONE, GET, "/search"),
            to(MANAGERS, GET, "/start"),
            to(MANAGERS, POST, "/preferences/today"));

    private static final List<Route> TODAY = List.of(
            to(RETAINERS, GET, "/today"),
            to(RETAINERS, GET, "/today/computing"),
            to(MANAGERS, POST, "/today/computing"),
            to(MANAGERS, POST, "/today/computing/cancel"),
            to(MANAGERS, POST, "/today/newest"),
            to(RETAINERS, GET, "/today/{customer}/panel"),
            to(RETAINERS, POST, "/today/{customer}/contacts"),
            to(RETAINERS, POST, "/today/{customer}/notes"),
            to(RETAINERS, POST, "/today/{customer}/followups"),
            to(RETAINERS, POST, "/today/{customer}/followups/{followup}/done"),
            to(RETAINERS, POST, "/today/{customer}/followups/{followup}/reopen"),
            to(RETAINERS, POST, "/today/{customer}/followups/{followup}/withdraw"),
            to(RETAINERS, POST, "/today/{customer}/snooze"),
            to(RETAINERS, POST, "/today/{customer}/false-alarm"),
            to(RETAINERS, POST, "/today/{customer}/overrides/{override}/end"),
            to(RETAINERS, POST, "/today/{customer}/case"),
            to(RETAINERS, POST, "/today/{customer}/case/{id}/stage"),
            to(RETAINERS, POST, "/today/{customer}/case/{id}/diagnosis"),
            to(RETAINERS, POST, "/today/{customer}/case/{id}/withdraw"),
            to(RETAINERS, POST, "/today/{customer}/owner"));

    private static final List<Route> SCORES_API = List.of(
            to(MANAGERS, POST, "/api/v1/derivations"),
            to(MANAGERS, GET, "/api/v1/derivations/{id}"),
            to(MANAGERS, POST, "/api/v1/derivations/{id}/cancel"),
            to(MANAGERS, POST, "/api/v1/scorings"),
            to(MANAGERS, GET, "/api/v1/scorings/{id}"),
            to(MANAGERS, POST, "/api/v1/scorings/{id}/cancel"),
            to(MANAGERS, GET, "/api/v1/scorings/{id}/scores.csv"),
            to(MANAGERS, GET, "/api/v1/scorings/{id}/model"),
            to(MANAGERS, GET, "/api/v1/model"),
            to(MANAGERS, POST, "/api/v1/backtests"),
            to(MANAGERS, GET, "/api/v1/backtests/{id}"),
            to(MANAGERS, POST, "/api/v1/backtests/{id}/cancel"),
            to(MANAGERS, GET, "/api/v1/backtests/{id}/predictions.csv"),
            to(RETAINERS, GET, "/api/v1/queue"));

    private static final List<Route> SETTINGS = List.of(
            to(EVERYONE, GET, "/account"),
            to(EVERYONE, POST, "/account/password"),
            to(RETAINERS, POST, "/account/digest"),
            to(MANAGERS, GET, "/settings"),
            to(MANAGERS, GET, "/settings/effort"),
            to(MANAGERS, POST, "/settings/effort"),
            to(MANAGERS, POST, "/settings/effort/people"),
            to(MANAGERS, GET, "/settings/rules"),
            to(MANAGERS, POST, "/settings/rules"),
            to(MANAGERS, GET, "/settings/rules/progress"),
            to(MANAGERS, POST, "/settings/rules/preview"),
            to(MANAGERS, POST, "/settings/rules/apply"),
            to(MANAGERS, POST, "/settings/rules/discard"),
            to(MANAGERS, POST, "/settings/rules/restore"),
            to(MANAGERS, POST, "/settings/rules/keep"),
            to(MANAGERS, GET, "/settings/rules/moves"),
            to(MANAGERS, GET, "/settings/rules/moves.csv"),
            to(ADMINS, GET, "/settings/company"),
            to(ADMINS, POST, "/settings/company"),
            to(ADMINS, GET, "/settings/users"),
            to(ADMINS, POST, "/settings/users"),
            to(ADMINS, GET, "/settings/users/new"),
            to(ADMINS, GET, "/settings/users/{id}"),
            to(ADMINS, POST, "/settings/users/{id}"),
            to(ADMINS, POST, "/settings/users/{id}/disable"),
            to(ADMINS, POST, "/settings/users/{id}/enable"),
            to(ADMINS, POST, "/settings/users/{id}/password"),
            to(ADMINS, GET, "/settings/teams/new"),
            to(ADMINS, POST, "/settings/teams"),
            to(ADMINS, GET, "/settings/teams/{id}"),
            to(ADMINS, POST, "/settings/teams/{id}"),
            to(ADMINS, POST, "/settings/teams/{id}/delete"),
            to(ADMINS, GET, "/settings/mail"),
            to(ADMINS, POST, "/settings/mail/test"),
            to(ADMINS, GET, "/settings/tokens"),
            to(ADMINS, POST, "/settings/tokens"),
            to(ADMINS, POST, "/settings/tokens/{id}/revoke"));

    private static final List<Route> IMPORTS = List.of(
            to(MANAGERS, GET, "/imports"),
            to(MANAGERS, POST, "/imports"),
            to(MANAGERS, GET, "/imports/new"),
            to(MANAGERS, GET, "/imports/templates/{kind}.csv"),
            to(MANAGERS, GET, "/imports/{id}"),
            to(MANAGERS, GET, "/imports/{id}/columns"),
            to(MANAGERS, POST, "/imports/{id}/columns"),
            to(MANAGERS, POST, "/imports/{id}/sheet"),
            to(MANAGERS, GET, "/imports/{id}/undo"),
            to(MANAGERS, POST, "/imports/{id}/undo"),
            to(MANAGERS, GET, "/imports/{id}/progress"),
            to(MANAGERS, GET, "/imports/{id}/rejected.csv"),
            to(MANAGERS, GET, "/imports/{id}/warnings.csv"),
            to(MANAGERS, POST, "/imports/{id}/start"),
            to(MANAGERS, POST, "/imports/{id}/confirm"),
            to(MANAGERS, POST, "/imports/{id}/cancel"),
            to(MANAGERS, POST, "/imports/{id}/view-on"),
            to(MANAGERS, GET, "/api/v1/imports"),
            to(MANAGERS, POST, "/api/v1/imports/{kind}"),
            to(MANAGERS, GET, "/api/v1/imports/{id}"),
            to(MANAGERS, GET, "/api/v1/imports/{id}/rejected.csv"),
            to(MANAGERS, GET, "/api/v1/imports/{id}/warnings.csv"),
            to(MANAGERS, POST, "/api/v1/imports/{id}/cancel"),
            to(MANAGERS, GET, "/api/v1/imports/{id}/undo"),
            to(MANAGERS, POST, "/api/v1/imports/{id}/undo"));

    private static final List<Route> CUSTOMERS = List.of(
            to(EVERYONE, GET, "/customers"),
            to(EVERYONE, GET, "/customers/{id}/score"),
            to(EVERYONE, GET, "/customers/{id}/score/move"),
            to(RETAINERS, GET, "/customers.csv"),
            to(EVERYONE, POST, "/customers"),
            to(EVERYONE, GET, "/customers/new"),
            to(EVERYONE, GET, "/customers/{id}"),
            to(EVERYONE, GET, "/customers/{id}/timeline"),
            to(RETAINERS, GET, "/customers/{id}/edit"),
            to(RETAINERS, POST, "/customers/{id}/edit"),
            to(EVERYONE, POST, "/customers/{id}/contacts"),
            to(EVERYONE, POST, "/customers/{id}/followups"),
            to(EVERYONE, POST, "/customers/{id}/followups/{followup}/done"),
            to(EVERYONE, POST, "/customers/{id}/followups/{followup}/undo"),
            to(RETAINERS, POST, "/customers/{id}/snooze"),
            to(RETAINERS, POST, "/customers/{id}/false-alarm"),
            to(RETAINERS, POST, "/customers/{id}/override/{override}/end"),
            to(RETAINERS, POST, "/customers/{id}/owner"),
            to(RETAINERS, POST, "/customers/{id}/state"),
            to(RETAINERS, POST, "/customers/{id}/people"),
            to(RETAINERS, POST, "/customers/{id}/people/{person}/remove"),
            to(RETAINERS, POST, "/customers/{id}/costs"),
            to(RETAINERS, POST, "/customers/{id}/costs/{cost}/remove"),
            to(RETAINERS, POST, "/customers/{id}/costs/{cost}/restore"),
            to(RETAINERS, POST, "/customers/{id}/cases"),
            to(RETAINERS, POST, "/customers/{id}/cases/{kase}/stage"),
            to(RETAINERS, POST, "/customers/{id}/cases/{kase}/diagnosis"),
            to(EVERYONE, GET, "/api/v1/customers"),
            to(EVERYONE, GET, "/api/v1/customers/{code}"),
            to(RETAINERS, PATCH, "/api/v1/customers/{code}"),
            to(EVERYONE, GET, "/api/v1/customers/{code}/timeline"),
            to(EVERYONE, GET, "/api/v1/customers/{code}/scores"),
            to(RETAINERS, POST, "/api/v1/customers/{code}/state"),
            to(EVERYONE, POST, "/api/v1/interactions"),
            to(EVERYONE, POST, "/api/v1/followups"),
            to(EVERYONE, POST, "/api/v1/followups/{id}/done"));

    private static final List<Route> HANDOVER = List.of(
            to(MANAGERS, GET, "/handover"),
            to(MANAGERS, GET, "/handover/{staff}"),
            to(MANAGERS, POST, "/handover/{staff}/availability"),
            to(MANAGERS, GET, "/handover/{staff}/preview"),
            to(MANAGERS, POST, "/handover/{staff}/all"),
            to(MANAGERS, POST, "/handover/{staff}/some"),
            to(MANAGERS, GET, "/handover/{staff}/pack"),
            to(MANAGERS, GET, "/handover/{staff}/pack.csv"),
            to(MANAGERS, POST, "/handover/past/{id}/undo"));

    private static final List<Route> WARNINGS = List.of(
            to(RETAINERS, GET, "/warnings"),
            to(RETAINERS, POST, "/warnings/{customer}/{id}/judge"),
            to(RETAINERS, POST, "/warnings/{customer}/{id}/take-back"),
            to(MANAGERS, GET, "/warnings/rules"),
            to(MANAGERS, POST, "/warnings/rules"),
            to(MANAGERS, GET, "/warnings/rules/new"),
            to(MANAGERS, POST, "/warnings/rules/preview"),
            to(MANAGERS, GET, "/warnings/rules/{id}"),
            to(MANAGERS, POST, "/warnings/rules/{id}"),
            to(MANAGERS, POST, "/warnings/rules/{id}/enable"),
            to(MANAGERS, POST, "/warnings/rules/{id}/delete"),
            to(MANAGERS, POST, "/warnings/rules/{id}/restore"),
            to(MANAGERS, GET, "/warnings/previews/{id}"));

    private static final List<Route> DASHBOARDS = List.of(
            to(MANAGERS, GET, "/dashboard"),
            to(MANAGERS, GET, "/dashboard/customers"),
            to(MANAGERS, GET, "/dashboard/flow"),
            to(MANAGERS, GET, "/dashboard/scores"),
            to(MANAGERS, GET, "/dashboard/lost"),
            to(MANAGERS, GET, "/dashboard/lost.csv"),
            to(MANAGERS, GET, "/dashboard/lost/customers"),
            to(MANAGERS, GET, "/model"),
            to(MANAGERS, POST, "/model/train"),
            to(MANAGERS, GET, "/model/try"),
            to(MANAGERS, GET, "/model/test"),
            to(MANAGERS, POST, "/model/test"),
            to(MANAGERS, POST, "/model/test/cancel"),
            to(MANAGERS, GET, "/model/test/{id}/customers"),
            to(MANAGERS, GET, "/model/test/{id}/customers.csv"),
            to(MANAGERS, GET, "/model/history"),
            to(MANAGERS, GET, "/model/history/{id}"),
            to(MANAGERS, POST, "/model/history/{id}/keep"),
            to(MANAGERS, POST, "/model/let-go"),
            to(RETAINERS, GET, "/pyramid"),
            to(RETAINERS, GET, "/pyramid/customers"),
            to(RETAINERS, GET, "/pyramid/large"),
            to(RETAINERS, GET, "/pyramid/large.csv"),
            to(RETAINERS, GET, "/pyramid/unprofitable"),
            to(RETAINERS, GET, "/pyramid/unprofitable.csv"),
            to(MANAGERS, GET, "/api/v1/metrics/retention"),
            to(MANAGERS, GET, "/api/v1/metrics/pyramid"));

    private static final List<Route> DEVELOP = List.of(
            to(RETAINERS, GET, "/develop"),
            to(RETAINERS, GET, "/develop/grow.csv"),
            to(RETAINERS, GET, "/develop/second"),
            to(RETAINERS, GET, "/develop/second.csv"),
            to(RETAINERS, POST, "/develop/second/welcome"),
            to(RETAINERS, POST, "/develop/second/undo"),
            to(RETAINERS, GET, "/develop/next"),
            to(RETAINERS, GET, "/develop/next.csv"),
            to(RETAINERS, POST, "/develop/next/offer"),
            to(RETAINERS, POST, "/develop/next/undo"),
            to(RETAINERS, GET, "/develop/potentials"),
            to(RETAINERS, GET, "/develop/potentials.csv"),
            to(RETAINERS, POST, "/develop/potentials/decide"),
            to(RETAINERS, POST, "/develop/potentials/undo"),
            to(MANAGERS, GET, "/develop/positioning"),
            to(MANAGERS, POST, "/develop/positioning"));

    /** All routes, the most specific first. */
    static final List<Route> ALL = Stream.of(
                    STATIC, // a line for each family, so that two hands do not meet
                    FRAME, //
                    TODAY, //
                    SETTINGS, //
                    IMPORTS, //
                    CUSTOMERS, //
                    HANDOVER, //
                    WARNINGS, //
                    DASHBOARDS, //
                    DEVELOP, //
                    SCORES_API)
            .flatMap(List::stream)
            .sorted(Route.MOST_SPECIFIC_FIRST)
            .toList();

    private Routes() {}

    private static Route open(@Nullable HttpMethod method, String pattern) {
        return new Route(method, pattern, Set.of());
    }

    private static Route to(Set<Role> roles, HttpMethod method, String pattern) {
        return new Route(method, pattern, roles);
    }
}
