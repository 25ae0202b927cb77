package archfixture.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Transactional
public class FatController {

    public record Input(String name) {}

    private final JdbcClient jdbc;

    FatController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostMapping("/fat")
    @Transactional
    String post(@Valid Input input) {
        List<String> names = new ArrayList<>();
        names.add(input.name() + 1);
        names.add(input.name() + 2);
        names.add(input.name() + 3);
        names.add(input.name() + 4);
        names.add(input.name() + 5);
        names.add(input.name() + 6);
        names.add(input.name() + 7);
        names.add(input.name() + 8);
        names.add(input.name() + 9);
        names.add(input.name() + 10);
        names.add(input.name() + 11);
        names.add(input.name() + 12);
        names.add(input.name() + 13);
        names.add(input.name() + 14);
        names.add(input.name() + 15);
        names.add(input.name() + 16);
        names.add(input.name() + 17);
        names.add(input.name() + 18);
        names.add(input.name() + 19);
        names.add(input.name() + 20);
        names.add(input.name() + 21);
        names.add(input.name() + 22);
        names.add(input.name() + 23);
        names.add(input.name() + 24);
        jdbc.sql("insert into name values (:name)").param("name", names.get(0)).update();
        return "fat";
    }
}
