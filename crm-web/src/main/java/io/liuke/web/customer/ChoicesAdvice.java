package io.liuke.web.customer;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands the choices to every page of this package: fragment parameters may not ask for beans. */
@ControllerAdvice(basePackageClasses = ChoicesAdvice.class)
class ChoicesAdvice {

    private final Choices choices;

    ChoicesAdvice(Choices choices) {
        this.choices = choices;
    }

    @ModelAttribute("choices")
    Choices choices() {
        return choices;
    }
}
