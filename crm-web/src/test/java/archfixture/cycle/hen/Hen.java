package archfixture.cycle.hen;

import archfixture.cycle.egg.Egg;

public record Hen(Egg from) {}
