package io.liuke.web.develop;

import io.liuke.churn.develop.NextProduct;
import io.liuke.churn.develop.NextProducts;
import io.liuke.churn.insight.WorthCursor;
import io.liuke.web.security.Visibility;
import io.liuke.web.support.Cursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Buys A, not yet B; similar customers do. */
@Controller
class NextController {

    static final String PATH = "/develop/next";

    private final NextProducts products;
    private final NextCsv csv;
    private final Visibility visibility;

    NextController(NextProducts products, NextCsv csv, Visibility visibility) {
        this.products = products;
        this.csv = csv;
        this.visibility = visibility;
    }

    @GetMapping(PATH)
    String next(
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String wanted = product == null || product.isBlank() ? null : product;
        if (products.outlook().isEmpty()) {
            products.order();
        }
        List<NextProduct> found = products.page(wanted, visibility.scope(), from(after), NextView.PAGE + 1);
        model.addAttribute(
                "board",
                NextView.of(
                        products.outlook().orElse(null), products.offered(), wanted, found, visibility::mayContact));
        model.addAttribute("channels", WelcomeForm.CHANNELS);
        model.addAttribute("first", after == null ? null : address(wanted, null));
        model.addAttribute("next", found.size() <= NextView.PAGE ? null : address(wanted, cursor(found)));
        return "develop/next";
    }

    @GetMapping(PATH + ".csv")
    void csv(@RequestParam(required = false) @Nullable String product, HttpServletResponse response)
            throws IOException {
        csv.write(product == null || product.isBlank() ? null : product, visibility.scope(), response);
    }

    static String address(@Nullable String product, @Nullable Cursor after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(PATH);
        if (product != null) {
            uri.queryParam("product", "{product}");
        }
        if (after != null) {
            uri.queryParam("after", after.toString());
        }
        return product == null
                ? uri.build().toUriString()
                : uri.encode().buildAndExpand(product).toUriString();
    }

    private static WorthCursor from(@Nullable String after) {
        if (after == null) {
            return WorthCursor.HIGHEST;
        }
        Cursor cursor = Cursor.parse(after, 2);
        return new WorthCursor(cursor.getDecimal(0), cursor.getLong(1));
    }

    private static Cursor cursor(List<NextProduct> found) {
        NextProduct last = found.get(NextView.PAGE - 1);
        return Cursor.of(last.gain().toPlainString(), last.id());
    }
}
