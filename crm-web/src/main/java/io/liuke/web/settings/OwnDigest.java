package io.liuke.web.settings;

import io.liuke.staff.Role;
import io.liuke.staff.StaffMember;
import io.liuke.web.digest.DigestWish;
import io.liuke.web.digest.DigestWishes;
import io.liuke.web.mail.MailAddresses;
import io.liuke.web.mail.MailSettings;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.FieldFaults;
import io.liuke.web.support.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The current user's morning mail. */
@Service
class OwnDigest {

    private static final List<Option> LANGUAGES = List.of(Option.text("en", "English"), Option.text("zh-CN", "简体中文"));

    private final CurrentUser currentUser;
    private final DigestWishes wishes;
    private final MailSettings mail;

    OwnDigest(CurrentUser currentUser, DigestWishes wishes, MailSettings mail) {
        this.currentUser = currentUser;
        this.wishes = wishes;
        this.mail = mail;
    }

    /** Adds what the section of the page shows; a form that was sent stays as it is. */
    void show(Model model) {
        StaffMember me = currentUser.get();
        // who does not see the list of warnings is not told of them either
        model.addAttribute("mayHaveDigest", me.role() != Role.SUPPORT);
        model.addAttribute("mail", mail.state());
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("lastDigest", wishes.newestOf(me.id()).orElse(null));
        if (!model.containsAttribute("digest")) {
            model.addAttribute("digest", form(me));
        }
    }

    /** Whoever switches it off need not correct the address first. */
    void check(DigestForm form, BindingResult binding) {
        if (form.on() && form.email().isEmpty()) {
            FieldFaults.reject(binding, "email", "settings.digest.email.missing");
        } else if (form.on() && !MailAddresses.isOne(form.email())) {
            FieldFaults.reject(binding, "email", "Email");
        }
    }

    /** @return whether mails will come; not unless mail is set up, but then there was no form */
    boolean save(DigestForm form) {
        if (!form.on()) {
            wishes.switchOff(currentUser.id());
        } else if (mail.ready()) {
            wishes.switchOn(currentUser.id(), form.email(), Locale.forLanguageTag(form.language()));
        }
        return form.on() && mail.ready();
    }

    private DigestForm form(StaffMember me) {
        Optional<DigestWish> wish = wishes.of(me.id());
        String email = me.email();
        return new DigestForm(
                wish.isPresent(),
                email == null ? "" : email,
                wish.map(DigestWish::language).orElseGet(OwnDigest::ofThePage).toLanguageTag());
    }

    private static Locale ofThePage() {
        boolean chinese = LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        return chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
}
