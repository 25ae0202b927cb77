package io.liuke.web.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the customers behind a figure.
 *
 * @param total how many there are in all; null on an empty page
 * @param later whether this is not the first page
 * @param next cursor of the page behind this one; null on the last
 */
public record Behind(
        List<CustomerBehind> customers,
        @Nullable Long total,
        boolean later,
        @Nullable String next) {

    /** @param found one more than a page where there is another page */
    static Behind of(List<CustomerBehind> found, @Nullable String after) {
        boolean more = found.size() > CustomersBehindReadModel.PAGE;
        List<CustomerBehind> page = more ? found.subList(0, CustomersBehindReadModel.PAGE) : found;
        return new Behind(
                page,
                found.isEmpty() ? null : found.get(0).total(),
                after != null,
                more ? page.get(page.size() - 1).cursor() : null);
    }
}
