package io.liuke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LiukeApplication {

    public static void main(String[] args) {
        SpringApplication.run(LiukeApplication.class, args);
    }
}
