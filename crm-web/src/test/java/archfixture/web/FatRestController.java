package archfixture.web;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class FatRestController {}
