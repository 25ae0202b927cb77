package io.liuke.web.support;

import io.liuke.shared.Companies;
import io.liuke.shared.Company;
import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Preferences.Theme;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the layout shows around every page; in templates {@code @frame.view()}. A bean and not a model attribute,
 * because fragments do not need it and error pages do.
 */
@Component("frame")
public class Frame {

    private final CurrentUser currentUser;
    private final Companies companies;

    Frame(CurrentUser currentUser, Companies companies) {
        this.currentUser = currentUser;
        this.companies = companies;
    }

    /** For a page of somebody who is signed in. */
    public View view() {
        StaffMember me = currentUser.get();
        Company shown = companies.get();
        return new View(
                look(),
                Navigation.of(me.role()),
                me,
                shown.viewedOn(),
                me.role() == Role.MANAGER || me.role() == Role.ADMIN,
                shown.demo());
    }

    /** For a page without navigation; asks nothing of the database. */
    public Look look() {
        HttpServletRequest request = request();
        Theme theme = Preferences.theme(request);
        return new Look(
                LocaleContextHolder.getLocale().toLanguageTag(),
                theme == Theme.DARK ? "dark" : "light",
                theme.name().toLowerCase(Locale.ROOT),
                Preferences.navigationCollapsed(request),
                Preferences.here(request));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }

    /**
     * Language and colours.
     *
     * @param theme light or dark, as far as the server knows; with the choice {@code auto} a script corrects it before
     *     the first paint
     * @param here the address of this page, to come back to
     */
    public record Look(String language, String theme, String choice, boolean collapsed, String here) {

        public boolean chinese() {
            return language.startsWith("zh");
        }
    }

    /**
     * Everything around a page.
     *
     * @param viewedOn the business date, if it is not today
     */
    public record View(
            Look look,
            List<Navigation.Group> navigation,
            StaffMember me,
            @Nullable LocalDate viewedOn,
            boolean mayGoBackToToday,
            boolean demo) {}
}
